// A small strict static server, with the production headers: a missing file is a 404, as on a real host.
// serve.mjs [--dist dist] [--base /] [--port 8080]
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml",
  ".zip": "application/zip",
};
const PORTS_TO_TRY = 20;

/** What gets smaller by packing; a picture in PNG is packed already, and so is a zip. */
const PACKS = /^(?:text|application)\/(?!zip)|svg/;
const STRONGEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/**
 * Parses a host's `_headers` file: a line with a path (ending in `*` for all below it), then indented headers; one with `!` takes away
 * what an earlier rule gave.
 */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (!line.trim() || line.startsWith("#")) continue;
    if (line.startsWith("/")) {
      rules.push({ path: line.trim(), headers: [] });
    } else {
      const [, taken, name, value] = line.match(/^\s+(?:! ([\w-]+)|([\w-]+):\s*(.+?))\s*$/) ?? [];
      if (!(taken ?? name) || !rules.length) throw new Error(`_headers: cannot read "${line}"`);
      rules.at(-1).headers.push([taken ?? name, value]);
    }
  }
  return rules;
}

/** The headers of a path. What is taken away has no value. */
export function headersFor(rules, path) {
  const holds = (rule) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule);
  const all = Object.fromEntries(rules.filter((rule) => holds(rule.path)).flatMap((rule) => rule.headers));
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The file below the root that a path names: its real path, a folder, or nothing. */
async function find(root, path) {
  const hidden = path.split("/").some((part) => (part.startsWith(".") && part !== ".well-known") || part.startsWith("_"));
  if (hidden || /[\0\\]|\/\//.test(path)) return undefined;
  try {
    const file = await realpath(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    return { file, isFolder: (await stat(file)).isDirectory() };
  } catch {
    return undefined;
  }
}

/** What a static host answers to a path below the base: a status, headers and possibly a file to send. */
async function answer(root, base, address) {
  let path;
  try {
    path = decodeURIComponent(address.pathname);
  } catch {
    return { status: 400 };
  }
  if (`${path}/` === base) return { status: 301, location: base + address.search };
  if (!path.startsWith(base)) return { status: 404 };

  const local = path.slice(base.length - 1);
  const found = await find(root, local);
  if (found?.isFolder && !local.endsWith("/")) {
    return { status: 301, location: `${address.pathname}/${address.search}` };
  }
  const name = local.endsWith("/") ? `${local}index.html` : local;
  const page = found?.isFolder || !local.endsWith("/") ? await find(root, name) : undefined;
  if (page && !page.isFolder) return { status: 200, local, file: page.file };
  const missing = await find(root, "/404.html");
  return { status: 404, local, file: missing?.file };
}

/**
 * Serves a built site to this machine only; port 0 takes any free one. Resolves to its origin and a way to stop it.
 * A test can serve files of its own besides (`extra`: by path), and every page otherwise than it was built (`change`).
 * With `packs` what travels is packed with brotli, as the settings in docs/hosting do: for who weighs or times it.
 */
export async function serveSite({ dist, base, port, extra = {}, change = (page) => page, packs = false }) {
  const root = await realpath(resolve(dist));
  // By path, so that a file is packed once.
  const packed = new Map();
  const pack = (path, body) => {
    if (!packed.has(path)) packed.set(path, promisify(brotliCompress)(body, STRONGEST));
    return packed.get(path);
  };
  const rules = parseHeaders(await readFile(join(root, "_headers"), "utf8"));

  const server = createServer(async (request, response) => {
    try {
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.writeHead(405, { Allow: "GET, HEAD" }).end();
        return;
      }
      const address = new URL(request.url, "http://localhost");
      const own = extra[address.pathname];
      const { status, location, local, file } = own ? { status: 200, file: fileURLToPath(own) } : await answer(root, base, address);
      // The page for what is missing is that page, wherever it is shown: below the path of the cards too.
      const headers = { ...headersFor(rules, status === 200 && local ? local : "/404.html") };
      // As the settings in docs/hosting: what is missing is asked for again, also where files are kept for ever.
      if (status !== 200 || !headers["Cache-Control"]) headers["Cache-Control"] = "no-cache";
      if (location) headers.Location = location;
      let body = file ? await readFile(file) : Buffer.alloc(0);
      if (file) headers["Content-Type"] = TYPES[extname(file)] ?? "application/octet-stream";
      if (file && extname(file) === ".html") body = Buffer.from(change(body.toString()));
      if (packs && file && PACKS.test(headers["Content-Type"]) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
        body = await pack(file, body);
        Object.assign(headers, { "Content-Encoding": "br", Vary: "Accept-Encoding" });
      }
      response.writeHead(status, { ...headers, "Content-Length": body.length });
      response.end(request.method === "HEAD" ? undefined : body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });

  const listen = (candidate) =>
    new Promise((done, failed) => {
      server.once("error", failed);
      server.listen(candidate, "127.0.0.1", () => {
        server.off("error", failed);
        done();
      });
    });
  for (let candidate = port; ; candidate += 1) {
    try {
      await listen(candidate);
      break;
    } catch (error) {
      server.removeAllListeners("error");
      if (error.code !== "EADDRINUSE" || candidate >= port + PORTS_TO_TRY) throw error;
    }
  }

  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      base: { type: "string", default: "/" },
      port: { type: "string", default: "8080" },
    },
  });
  const site = await serveSite({ ...values, port: Number(values.port) });
  console.log(`\nTaakkompas: ${site.origin}${values.base}  (stop with Ctrl-C)`);
}
