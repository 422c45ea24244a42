// Searches alongside the page, for one question: an incoming message names the search and holds the question; a message
// goes out each time there is something to report. The page stops it by terminating the worker.
import start, { Search } from "./search.js";

addEventListener("message", async ({ data: [what, question] }) => {
  try {
    await start();
    const search = new Search(what, question);
    do postMessage(search.tell());
    while (!search.isDone);
    close();
  } catch (error) {
    // An error in a promise does not reach the page; one that is thrown in its own task does.
    setTimeout(() => {
      throw error;
    });
  }
});
