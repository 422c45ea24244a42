// node --test end2end/hosts/run.mjs, with the sites in $HOSTS_DIST (for "/") and $HOSTS_DIST_SUB (for "/sub/pad/"): what a host does
// with the settings in docs/hosting. nginx and Apache are tried out; of the others the headers are compared.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import process from "node:process";
import test from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { headersFor, parseHeaders } from "../../scripts/serve.mjs";
import { apache, ask, missing, nginx, ours, settings } from "./servers.mjs";

const SITES = [
  [process.env.HOSTS_DIST ?? "dist", "/"],
  [process.env.HOSTS_DIST_SUB ?? "target/dist-sub", "/sub/pad/"],
];
// As the build wrote them: with the hash of the style that is in every page.
const rules = parseHeaders(readFileSync(join(SITES[0][0], "_headers"), "utf8"));
const [POLICY, CARDS, KEPT] = [headersFor(rules, "/"), headersFor(rules, "/kaart/x/"), headersFor(rules, "/assets/x")["Cache-Control"]];
const SHARED = headersFor(rules, "/data/x.json")["Access-Control-Allow-Origin"];
const TYPES = {
  ".bin": "application/octet-stream",
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
/** What is not packed any further. */
const PACKED = [".ico", ".png", ".zip"];
/** Below this, packing gains nothing. */
const WORTH_PACKING = 1000;
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };

/** One file of each kind that the site has, the largest, by its path below the base. */
function ofEachKind(dist) {
  const found = new Map();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith("_")) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    const kind = extname(entry.name);
    if (!found.has(kind) || found.get(kind).bytes.length < bytes.length) found.set(kind, { path: relative(dist, path), bytes });
  }
  return [...found];
}

const asksAgain = (answer) => assert.equal(answer.headers["cache-control"], "no-cache");
function hasPolicy(answer, policy = POLICY) {
  for (const name of Object.keys(POLICY)) assert.equal(answer.headers[name.toLowerCase()], policy[name], name);
}

for (const [name, start, packs] of [
  ["nginx", nginx, true],
  ["Apache", apache, true],
  ["our own server", ours, false],
]) {
  for (const [dist, base] of SITES) {
    test(`${name} at ${base}`, { skip: missing(name) }, async (t) => {
      const host = await start(dist, base);
      t.after(host.close);
      const get = (path, headers) => ask(host.origin, base + path, headers);
      const missingPage = readFileSync(join(dist, "404.html"));

      await t.test("a page has the policy, and is asked for again on each visit", async () => {
        for (const path of ["", "over/", "maatregelen/"]) {
          const answer = await get(path);
          assert.equal(answer.status, 200, path);
          assert.deepEqual(answer.body, readFileSync(join(dist, path, "index.html")));
          hasPolicy(answer);
          asksAgain(answer);
        }
      });

      await t.test("a card may be framed, and nothing else may, also not what is missing below its path", async () => {
        assert.match(CARDS["Content-Security-Policy"], /frame-ancestors \*$/);
        assert.match(POLICY["Content-Security-Policy"], /frame-ancestors 'none'$/);
        for (const path of ["kaart/zelfscan/", "kaart/maatregelen/rooster-zichtbaar/", "kaart/kaart.css"]) {
          const answer = await get(path);
          assert.equal(answer.status, 200, path);
          hasPolicy(answer, CARDS);
          asksAgain(answer);
        }
        for (const path of ["kaart/", "kaart/bestaat-niet/", "kaart/zelfscan/bestaat-niet"]) {
          const answer = await get(path);
          assert.ok([403, 404].includes(answer.status), path);
          hasPolicy(answer);
        }
        for (const path of ["", "zelfscan/", "maatregelen/rooster-zichtbaar/", "gegevens/"]) hasPolicy(await get(path));
      });

      await t.test("every kind of file has its type", async () => {
        for (const [kind, { path, bytes }] of ofEachKind(dist)) {
          const answer = await get(path.replace(/(^|\/)index\.html$/, "$1"));
          assert.equal(answer.status, 200, path);
          assert.ok(kind in TYPES, `${kind} is not in the list of this test, nor perhaps in docs/hosting`);
          assert.equal(answer.headers["content-type"], TYPES[kind], path);
          assert.deepEqual(answer.body, bytes, path);
        }
      });

      await t.test("what has a hash in its name is kept for ever", async () => {
        for (const file of readdirSync(join(dist, "assets"))) {
          const answer = await get(`assets/${file}`);
          assert.equal(answer.status, 200, file);
          assert.equal(answer.headers["cache-control"], KEPT, file);
        }
        asksAgain(await get("start.js"));
      });

      await t.test("the open data may be fetched by a page of any site, and nothing else may", async () => {
        assert.equal(SHARED, "*");
        const elsewhere = { Origin: "https://elders.example" };
        for (const path of ["data/", "data/maatregelen.json", "data/maatregelen.csv", "data/taakkompas.zip", "data/feed.xml"]) {
          const answer = await get(path, elsewhere);
          assert.equal(answer.status, 200, path);
          assert.equal(answer.headers["access-control-allow-origin"], SHARED, path);
          assert.equal(answer.headers["access-control-allow-credentials"], undefined, path);
          hasPolicy(answer);
          asksAgain(answer);
        }
        const own = ["", "over/", "gegevens/", "start.js", "maatregelen/rooster-zichtbaar.json", `assets/${readdirSync(join(dist, "assets"))[0]}`];
        for (const path of own) {
          const answer = await get(path, elsewhere);
          assert.equal(answer.status, 200, path);
          assert.equal(answer.headers["access-control-allow-origin"], undefined, path);
        }
      });

      await t.test("a missing page or file is the page that leads on, and nobody keeps that", async () => {
        for (const path of ["bestaat-niet", "maatregelen/bestaat-niet/", "assets/bestaat-niet.wasm"]) {
          const answer = await get(path);
          assert.equal(answer.status, 404, path);
          assert.deepEqual(answer.body, missingPage, path);
          assert.equal(answer.headers["content-type"], TYPES[".html"]);
          asksAgain(answer);
          hasPolicy(answer);
        }
      });

      await t.test("a file that arrives after it was asked for is there", async () => {
        const file = join(host.site, "assets", "later.css");
        asksAgain(await get("assets/later.css"));
        writeFileSync(file, "p { color: red }");
        const answer = await get("assets/later.css");
        rmSync(file);
        assert.equal(answer.status, 200);
        assert.equal(answer.headers["cache-control"], KEPT);
      });

      await t.test("the address of a folder without its slash leads on, on the same host", async () => {
        for (const path of ["over", "maatregelen/rooster-zichtbaar"]) {
          const answer = await get(`${path}?a=b`, { Host: "school.example" });
          assert.equal(answer.status, 301, path);
          const to = new URL(answer.headers.location, "http://school.example/");
          assert.equal(to.host, "school.example");
          assert.equal(to.pathname + to.search, `${base}${path}/?a=b`);
        }
        if (base !== "/") assert.equal((await ask(host.origin, base.slice(0, -1))).status, 301);
        if (base !== "/") assert.equal((await ask(host.origin, "/over/")).status, 404, "nothing of it is outside its path");
      });

      await t.test("settings and hidden files are not given", async () => {
        writeFileSync(join(host.site, ".secret"), "x");
        for (const path of ["_headers", ".secret", ".htaccess"]) assert.ok([403, 404].includes((await get(path)).status), path);
      });

      if (!packs) return;

      await t.test("what can be packed is packed, by brotli or by gzip", async () => {
        for (const [kind, { path, bytes }] of ofEachKind(dist)) {
          if (PACKED.includes(kind) || bytes.length < WORTH_PACKING) continue;
          for (const [accepts, by] of [["gzip, deflate, br", "br"], ["gzip", "gzip"]]) {
            const answer = await get(path.replace(/(^|\/)index\.html$/, "$1"), { "Accept-Encoding": accepts });
            assert.equal(answer.headers["content-encoding"], by, path);
            assert.match(answer.headers.vary, /accept-encoding/i, path);
            assert.deepEqual(UNPACK[by](answer.body), bytes, path);
          }
        }
      });

      await t.test("what did not change is not sent again", async () => {
        for (const path of ["over/", "start.js"]) {
          for (const accepts of ["gzip, deflate, br", "gzip", "identity"]) {
            const first = await get(path, { "Accept-Encoding": accepts });
            const { etag, "last-modified": since } = first.headers;
            for (const asked of [{ "If-None-Match": etag }, { "If-Modified-Since": since }]) {
              const again = await get(path, { "Accept-Encoding": accepts, ...asked });
              assert.equal(again.status, 304, `${path} ${accepts} ${JSON.stringify(asked)}`);
              assert.equal(again.body.length, 0);
              asksAgain(again);
            }
          }
        }
      });
    });
  }
}

const xml = (text) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const azure = JSON.parse(settings("staticwebapp.config.json"));
const pairs = (text, pattern) => [...text.matchAll(pattern)].map(([, name, value]) => [name, value]);
const given = (headers) => Object.fromEntries(headers.filter(([name, value]) => name !== "Cache-Control" && value));

/** What nginx sends with a path: what differs from page to page stands in maps. */
function ofNginx(file, path) {
  const text = settings(file);
  const maps = [...text.matchAll(/^map "([^"]+)" +(\$\w+) \{\n +default +"(.*)";\n +"~(.*)" +"(.*)";\n\}$/gm)];
  const values = new Map(maps.map(([, of, name, otherwise, where, value]) => [name, new RegExp(where).test(of.replace("$status", "200").replace("$uri", path)) ? value : otherwise]));
  return given(pairs(text, /^ +add_header (\S+) (.*) always;$/gm).map(([name, value]) => [name, values.get(value) ?? value.replace(/^"(.*)"$/, "$1")]));
}

function ofApache(path) {
  const text = settings("apache.htaccess");
  const all = pairs(text, /^Header always set (\S+) "([^"]*)"$/gm);
  const some = [...text.matchAll(/^Header always (?:set|unset) (\S+)(?: "([^"]*)")? "expr=.* =~ m#(.*)#"$/gm)];
  return given(Object.entries(Object.fromEntries([...all, ...some.filter(([, , , where]) => path.includes(where)).map(([, name, value]) => [name, value])])));
}

function ofIis(path) {
  const [site, ...folders] = settings("web.config").split("<location ");
  const added = (text) => pairs(text, /<add name="(\S+)" value="(.*)" \/>/g).map(([name, value]) => [name, xml(value)]);
  const taken = (text) => pairs(text, /<remove name="(\S+)"() \/>/g);
  const folder = folders.find((text) => path.startsWith(`/${text.match(/^path="(\w+)"/)[1]}/`)) ?? "";
  return given(Object.entries(Object.fromEntries([...added(site), ...taken(folder), ...added(folder)])));
}

function ofAzure(path) {
  const { headers } = azure.routes.find(({ route }) => route.endsWith("/*") && path.startsWith(route.slice(0, -1))) ?? {};
  return given(Object.entries({ ...azure.globalHeaders, ...headers }));
}

for (const [file, says] of [
  ["nginx.conf", (path) => ofNginx("nginx.conf", path)],
  ["nginx-sub-path.conf", (path) => ofNginx("nginx-sub-path.conf", `/sub/pad${path}`)],
  ["apache.htaccess", ofApache],
  ["web.config", ofIis],
  ["staticwebapp.config.json", ofAzure],
]) {
  test(`${file} has the headers of the site: of pages, of cards and of the open data`, () => {
    for (const path of ["/", "/maatregelen/", "/kaart/zelfscan/", "/data/maatregelen.json"]) {
      const wanted = given(Object.entries(headersFor(rules, path)));
      assert.deepEqual(says(path), wanted, `${path}; after a change of style: node scripts/policy.mjs writes the new hash`);
    }
  });
}

test("Azure keeps what has a hash in its name, and nothing else", () => {
  assert.equal(azure.globalHeaders["Cache-Control"], "no-cache");
  const kept = azure.routes.filter(({ headers }) => headers?.["Cache-Control"]);
  assert.deepEqual(kept.map(({ route, headers }) => [route, headers]), [["/assets/*", { "Cache-Control": KEPT }]]);
});
