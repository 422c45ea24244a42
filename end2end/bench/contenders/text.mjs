// The text of a written page of ours, with the markup that one would type by hand: no classes, drawings or scripts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "../pages.mjs";

/** Runs in a browser: title, description, text of the whole page and that of its middle. */
function take(html) {
  const LEFT_OUT = "script, noscript, template, style, svg, img, [hidden], .start-notice";
  const KEPT = ["href", "id", "type", "name", "value", "for", "open", "checked", "lang", "max"];
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.body.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of [...page.body.querySelectorAll("*")]) {
    for (const { name } of [...element.attributes]) if (!KEPT.includes(name)) element.removeAttribute(name);
    if (element.localName === "span") element.replaceWith(...element.childNodes);
  }
  for (const element of [...page.body.querySelectorAll("div")].reverse()) {
    if (element.id) continue;
    // A box that only held things together, by hand would not be there.
    const onlyBoxes = [...element.childNodes].every((node) => node.nodeType === 1 && !/^(?:a|button|label|strong|em)$/.test(node.localName));
    if (onlyBoxes && element.parentElement.localName !== "dl") element.replaceWith(...element.childNodes);
  }
  const comments = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.remove();
  page.body.normalize();
  return {
    title: page.title,
    description: page.querySelector("meta[name=description]")?.content ?? "",
    body: (page.getElementById("app") ?? page.body).innerHTML.trim(),
    main: page.querySelector("main").innerHTML.trim(),
    words: page.body.textContent.split(/\s+/).filter(Boolean).length,
  };
}

/** The texts of the pages that are measured, by path; taken in any page of a browser. */
export async function textsOf(dist, page) {
  const texts = new Map();
  for (const { path } of PAGES) {
    const html = readFileSync(join(dist, path, "index.html"), "utf8");
    texts.set(path, await page.evaluate(take, html));
  }
  return texts;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** A page with a title, with these lines in its head and this body. */
export const pageOf = ({ title, description }, head, body) => `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
${head.join("\n")}
</head>
<body>
${body}
</body>
</html>
`;
