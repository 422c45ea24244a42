// A page of somebody else, on another origin than the site: what embeds a card.
import { createServer } from "node:http";

/** The page, with something to focus before and after what is embedded. */
const page = (embedded, style = "") => `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Een schoolbestuur</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>body{margin:0}${style}</style></head>
<body><main><h1>Een schoolbestuur</h1><p><button id="voor">Ervoor</button></p>
<div id="kader">${embedded}</div>
<p><button id="na">Erna</button></p></main></body></html>`;

/**
 * Serves such a page until it is closed. By the name of this machine, where the site goes by its number: for a browser that is another
 * site, not only another port.
 */
export async function hostOf(embedded, style) {
  const server = createServer((request, response) => {
    const isPage = request.url === "/";
    response.writeHead(isPage ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" }).end(isPage ? page(embedded, style) : "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { address: `http://localhost:${server.address().port}/`, close };
}
