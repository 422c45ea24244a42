// The watch that every other test relies on really sees what goes wrong.
import { test } from "./support/site.mjs";

function sees(name, pattern, misbehave) {
  test(`the watch sees ${name}`, async ({ visitor }) => {
    visitor.provokes(pattern);
    await visitor.visit("/");
    await visitor.page.evaluate(misbehave);
  });
}

sees("an error in the console", /console: oeps/, () => console.error("oeps"));

sees("an error that nobody catches", /uncaught: .*oeps/, () => {
  setTimeout(() => {
    throw new Error("oeps");
  });
});

sees("a request to another host, which the policy refuses", /Content Security Policy/, () => {
  fetch("http://127.0.0.1:1/").catch(() => {});
});

sees("a visit to another host", /another place/, () => {
  window.open("http://127.0.0.1:1/");
});

sees("another style in the page than its own, which the policy refuses", /Content Security Policy/, () => {
  const style = document.createElement("style");
  style.textContent = "main { display: none }";
  document.head.append(style);
});

sees("an inline script, which the policy refuses", /Content Security Policy/, () => {
  const script = document.createElement("script");
  script.textContent = "document.title = 'anders'";
  document.body.append(script);
});
