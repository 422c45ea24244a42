// node --test end2end/open-data/run.mjs, with the sites in $DATA_DIST (for "/") and $DATA_DIST_SUB (for "/sub/pad/"): what is published as
// data, as others read it. None of the readers is ours: a validator of JSON Schema, and readers of zip, CSV, XML and YAML.
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import process from "node:process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { DOMParser } from "@xmldom/xmldom";
import Ajv from "ajv/dist/2020.js";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import yauzl from "yauzl";

const DIST = process.env.DATA_DIST ?? "dist";
const SUB = process.env.DATA_DIST_SUB ?? "target/dist-sub";
const FOLDER = "data";
const KINDS = {
  theme: "themas",
  statement: "stellingen",
  measure: "maatregelen",
  finding: "bevindingen",
  source: "bronnen",
  rule: "regels",
  description: "taakomschrijvingen",
  "usual-task": "gewone-taken",
  participation: "medezeggenschap",
  retired: "vervallen",
};

const read = (path) => readFileSync(join(DIST, path), "utf8");
const json = (path) => JSON.parse(read(path));
const all = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, path, name }) => relative(DIST, join(parentPath ?? path, name)));
const inFolder = all.filter((path) => path.startsWith(`${FOLDER}/`));
const alone = all.filter((path) => path.endsWith(".json") && (!inFolder.includes(path) || path.split("/").length > 2));

const schema = json(`${FOLDER}/schema.json`);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const isValid = ajv.compile(schema);
/** Holds the data against the schema; says of an entry only what is wrong by the form of its own kind. */
function assertValid(data, where) {
  if (isValid(data)) return;
  const own = ajv.compile({ ...schema, oneOf: undefined, $ref: `#/$defs/${data.type}` });
  own(data);
  assert.fail(`${where}: ${JSON.stringify(own.errors ?? isValid.errors, null, 1).slice(0, 2000)}`);
}
/** The list of every kind. */
const lists = Object.fromEntries(Object.entries(KINDS).map(([kind, file]) => [kind, json(`${FOLDER}/${file}.json`)]));

/** The files in a zip, by their names. */
function unzipped(bytes) {
  return new Promise((done, failed) => {
    const files = new Map();
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) return failed(error);
      zip.on("error", failed);
      zip.on("end", () => done(files));
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) return failed(wrong);
          const parts = [];
          stream.on("error", failed);
          stream.on("data", (part) => parts.push(part));
          stream.on("end", () => {
            files.set(entry.fileName, { bytes: Buffer.concat(parts), day: entry.getLastModDate({ timezone: "UTC" }) });
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
const zip = await unzipped(readFileSync(join(DIST, FOLDER, "taakkompas.zip")));
const version = lists.measure.version;
const inZip = (path) => {
  const file = zip.get(`taakkompas-${version}/${path}`);
  assert.ok(file, `${path} is not in the zip: ${[...zip.keys()].join(" ")}`);
  return file.bytes;
};

test("the schema is one, and every list and every entry has its form", () => {
  for (const [kind, list] of Object.entries(lists)) {
    assertValid(list, KINDS[kind]);
    assert.equal(list.of, kind);
    assert.ok(list.items.length > 0, kind);
    for (const item of list.items) assert.equal(item.type, kind);
  }
  assertValid(json(`${FOLDER}/wijzigingen.json`), "wijzigingen");
  for (const path of alone) assertValid(json(path), path);
  const count = Object.values(lists).reduce((sum, list) => sum + list.items.length, 0);
  assert.equal(alone.length, count, "every entry has a file of its own");
  console.log(`${count} entries of ${Object.keys(lists).length} kinds, version ${version}`);
});

test("what is not of that form is refused", () => {
  const [rule] = lists.rule.items;
  const broken = [
    { ...rule, id: "Met Hoofdletters" },
    { ...rule, group: "other" },
    { ...rule, extra: true },
    { ...rule, changed: "30 november" },
    { ...rule, sources: [] },
    { ...rule, type: "page" },
    (({ answer, ...rest }) => rest)(rule),
    { ...lists.rule, items: [{ ...rule, question: 1 }] },
    { ...lists.rule, format: 2 },
  ];
  for (const data of broken) assert.equal(isValid(data), false, JSON.stringify(data).slice(0, 200));
});

test("a file of its own says the same as the list, and leads to its page and to the schema", () => {
  for (const path of alone) {
    const { $schema, licence, credit, ...own } = json(path);
    assert.equal(normalize(join(dirname(path), $schema)), `${FOLDER}/schema.json`, path);
    assert.ok(licence && credit, path);
    const same = lists[own.type].items.find(({ id }) => id === own.id);
    assert.deepEqual(own, same, path);
    if (own.page) assert.ok(existsSync(join(DIST, own.page, "index.html")), `${path}: ${own.page}`);
  }
});

test("every page that has data says where, and what it names is there", () => {
  const pages = all.filter((path) => path.endsWith("/index.html") || path === "index.html");
  let named = 0;
  const types = { "application/json": ".json", "application/atom+xml": ".xml" };
  for (const page of pages) {
    for (const [, type, href] of read(page).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)">/g)) {
      assert.ok(href.endsWith(types[type]), `${page}: ${type} ${href}`);
      assert.ok(all.includes(href.slice(1)), `${page}: ${href}`);
      named += 1;
    }
  }
  // Every entry with a page of its own is named by it.
  const own = alone.filter((path) => existsSync(join(DIST, path.replace(/\.json$/, ""), "index.html")));
  for (const path of own) assert.ok(read(path.replace(/\.json$/, "/index.html")).includes(`href="/${path}"`), path);
  console.log(`${named} pages name their data, ${own.length} entries have a page of their own`);
  assert.ok(own.length > 200);
});

test("ids are unique, and what an entry names is there", () => {
  const ids = Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, list.items.map(({ id }) => id)]));
  for (const [kind, of] of Object.entries(ids)) assert.equal(new Set(of).size, of.length, kind);
  const names = [
    ["statement", "findings", "finding"],
    ["statement", "sources", "source"],
    ["measure", "statements", "statement"],
    ["measure", "findings", "finding"],
    ["measure", "requires", "measure"],
    ["measure", "participation", "participation"],
    ["finding", "today_sources", "source"],
    ["rule", "sources", "source"],
    ["description", "findings", "finding"],
    ["description", "sources", "source"],
    ["usual-task", "apart", "usual-task"],
  ];
  for (const [kind, field, of] of names) {
    for (const item of lists[kind].items) for (const id of item[field] ?? []) assert.ok(ids[of].includes(id), `${item.id}: ${id}`);
  }
  for (const { into } of lists.retired.items) assert.ok(ids.measure.includes(into), into);
});

test("the page on the data links to files that are there, and to each list", () => {
  const links = [...read("data/index.html").matchAll(/<a\b[^>]* href="([^"]+)"/g)].map(([, href]) => href);
  const files = links.filter((href) => /^\/.*\.\w+$/.test(href));
  for (const href of files) assert.ok(all.includes(href.slice(1)), href);
  for (const file of Object.values(KINDS)) {
    for (const kind of ["json", "csv"]) assert.ok(files.includes(`/${FOLDER}/${file}.${kind}`), `${file}.${kind}`);
  }
  for (const file of ["taakkompas.zip", "schema.json", "codes.csv", "feed.xml", "wijzigingen.json"]) {
    assert.ok(files.includes(`/${FOLDER}/${file}`), file);
  }
});

test("the zip has everything, in one folder, as of its version", async (t) => {
  for (const [name, { day }] of zip) {
    assert.ok(name.startsWith(`taakkompas-${version}/`), name);
    assert.equal(day.toISOString(), `${version}T00:00:00.000Z`, name);
  }
  assert.deepEqual(JSON.parse(inZip("schema.json")), schema);
  for (const name of ["LEESMIJ.md", "LICENTIE.txt"]) assert.ok(inZip(name).length > 200, name);

  await t.test("JSON as on the site, with its own way to the schema", () => {
    for (const file of [...Object.values(KINDS), "wijzigingen"]) {
      const own = JSON.parse(inZip(`json/${file}.json`));
      assert.equal(own.$schema, "../schema.json");
      assert.deepEqual({ ...own, $schema: "schema.json" }, json(`${FOLDER}/${file}.json`));
      assertValid(own, file);
    }
  });

  await t.test("CSV as on the site", () => {
    const tables = inFolder.filter((path) => path.endsWith(".csv"));
    assert.ok(tables.length > 15, `${tables.length} tables`);
    for (const path of tables) {
      assert.deepEqual(inZip(`csv/${path.slice(FOLDER.length + 1)}`), readFileSync(join(DIST, path)), path);
    }
    const others = [...zip.keys()].filter((name) => name.endsWith(".csv"));
    assert.equal(others.length, tables.length);
  });

  await t.test("the read-me names every file and every column", () => {
    const readMe = inZip("LEESMIJ.md").toString();
    assert.ok(readMe.includes(`Versie ${version}.`) && !readMe.includes("{version}"));
    for (const name of zip.keys()) {
      const path = name.slice(name.indexOf("/") + 1);
      if (/^(?:json|csv)\//.test(path)) assert.ok(readMe.includes(path), path);
      if (!path.endsWith(".csv")) continue;
      const [head] = parseCsv(inZip(path), { to: 1 });
      const part = readMe.split(`### ${path}\n`)[1].split("\n### ")[0];
      for (const column of head) assert.ok(part.includes(`| \`${column}\` | `), `${path}: ${column}`);
    }
  });
});

test("a reader of CSV finds the same as in the JSON", () => {
  for (const [kind, file] of Object.entries(KINDS)) {
    const rows = parseCsv(read(`${FOLDER}/${file}.csv`), { columns: true, record_delimiter: "\r\n" });
    const { items } = lists[kind];
    assert.deepEqual(rows.map(({ id }) => id), items.map(({ id }) => id), file);
    rows.forEach((row, at) => {
      for (const [column, cell] of Object.entries(row)) {
        // As "fits.small_school", or "levels.1" for the first of four.
        const value = column.split(".").reduce((of, step) => (Array.isArray(of) ? of[step - 1] : of?.[step]), items[at]);
        const says = Array.isArray(value) ? value.join(" ") : String(value ?? "");
        assert.equal(cell, says, `${file}, ${row.id}: ${column}`);
      }
    });
  }
  const steps = parseCsv(read(`${FOLDER}/maatregelen-steps.csv`), { columns: true });
  const expected = lists.measure.items.flatMap(({ id, steps: of }) => of.map((step, at) => ({ id, steps: `${at + 1}`, ...step })));
  assert.deepEqual(steps, expected);
  const tasks = parseCsv(read(`${FOLDER}/taakomschrijvingen-groups-tasks.csv`), { columns: true });
  const described = lists.description.items.flatMap(({ id, groups }) =>
    groups.flatMap(({ tasks: of }, group) => of.map((task, at) => ({ id, groups: `${group + 1}`, tasks: `${at + 1}`, what: task.what }))),
  );
  assert.deepEqual(tasks.map(({ id, groups, tasks: number, what }) => ({ id, groups, tasks: number, what })), described);
  const codes = parseCsv(read(`${FOLDER}/codes.csv`), { columns: true });
  const ofSchema = Object.entries(schema.$defs).flatMap(([list, { oneOf = [] }]) =>
    oneOf.filter((part) => "const" in part).map((part) => `${list} ${part.const} ${part.title}`),
  );
  assert.deepEqual(codes.map(({ list, code, label }) => `${list} ${code} ${label}`), ofSchema);
});

test("a reader of XML finds a feed by RFC 4287", () => {
  const problems = [];
  const feed = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) }).parseFromString(
    read(`${FOLDER}/feed.xml`),
    "text/xml",
  );
  assert.deepEqual(problems, []);
  const ATOM = "http://www.w3.org/2005/Atom";
  const root = feed.documentElement;
  assert.deepEqual([root.namespaceURI, root.localName], [ATOM, "feed"]);
  const children = (of, name) => [...of.childNodes].filter((node) => node.namespaceURI === ATOM && node.localName === name);
  const only = (of, name) => {
    const found = children(of, name);
    assert.equal(found.length, 1, name);
    return found[0].textContent;
  };
  const MOMENT = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;
  assert.match(only(root, "updated"), MOMENT);
  assert.equal(only(root, "updated").slice(0, 10), version);
  assert.ok(only(root, "title") && only(children(root, "author")[0], "name"));
  const entries = children(root, "entry");
  const changes = json(`${FOLDER}/wijzigingen.json`);
  assert.equal(entries.length, changes.items.length + 1, "each change, and that the list begins");
  const ids = [root, ...entries].map((of) => only(of, "id"));
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const shown = read("wijzigingen/index.html");
  for (const entry of entries) {
    assert.ok(only(entry, "title") && only(entry, "content"));
    assert.match(only(entry, "updated"), MOMENT);
    const [link] = children(entry, "link").filter((of) => of.getAttribute("rel") === "alternate");
    const [path, mark] = link.getAttribute("href").split("#");
    assert.equal(path, "/wijzigingen/");
    assert.ok(shown.includes(` id="${mark}"`), `${mark} is on the page`);
  }
  const links = children(root, "link").map((link) => `${link.getAttribute("rel")} ${link.getAttribute("href")}`);
  assert.deepEqual(links, ["self /data/feed.xml", "alternate /wijzigingen/"]);
});

test("written again, for another base, the data are the same bytes", { skip: !existsSync(SUB) && `no ${SUB}` }, () => {
  const same = [...alone, ...inFolder.filter((path) => !/(?:index\.html|feed\.xml)$/.test(path))];
  assert.ok(same.length > 600, `${same.length} files`);
  for (const path of same) assert.deepEqual(readFileSync(join(SUB, path)), readFileSync(join(DIST, path)), path);
});

test("publiccode.yml says what the standard asks, and no more than we know", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const about = parseYaml(readFileSync(join(root, "publiccode.yml"), "utf8"));
  const must = ["publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType"];
  for (const key of [...must, "description", "legal", "maintenance", "localisation"]) assert.ok(about[key], key);
  assert.equal(about.legal.license, "EUPL-1.2");
  assert.deepEqual(about.localisation.availableLanguages, ["nl"]);
  for (const { shortDescription, longDescription, features } of Object.values(about.description)) {
    assert.ok(shortDescription.length <= 150, `${shortDescription.length} letters`);
    assert.ok(longDescription.length >= 150 && longDescription.length <= 10_000);
    assert.ok(features.length >= 5);
  }
  assert.ok(about.softwareVersion === undefined && about.releaseDate === undefined, "nothing was released");
  assert.match(about.url, /^https:\/\/[\w.-]*example\.nl\//, "who publishes a copy fills in where its source is");
});
