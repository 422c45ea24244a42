// Searches beside the page, for one question: a message with a week comes in, a message goes out each time there is
// something to tell. The page stops it by ending the worker.
import start, { WeekSearch } from "./search.js";

addEventListener("message", async ({ data }) => {
  try {
    await start();
    const search = new WeekSearch(data);
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
