// Searches beside the page, for one question: a message says which search and what is asked, a message goes out each time
// there is something to tell. The page stops it by ending the worker.
import start, { Search } from "./search.js";

addEventListener("message", async ({ data: [what, question] }) => {
  try {
    await start();
    const search = new Search(what, question);
    do postMessage(search.tell());
    while (!search.isDone);
    close();
  } catch (error) {
    // What goes wrong in a promise does not reach the page; what is thrown in a turn of its own does.
    setTimeout(() => {
      throw error;
    });
  }
});
