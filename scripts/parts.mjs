// The parts that the app is fetched in. The program that cuts the app makes one for every set of rooms that share code: over
// a hundred, most of them of a few hundred bytes, each with its own request, its own link on each page, and a beginning that
// packs badly. Here they are put together until each is worth a request.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import binaryen from "binaryen";

const require = createRequire(import.meta.url);
const WASM_MERGE = join(dirname(require.resolve("binaryen")), "bin", "wasm-merge");

/** Under so many bytes after brotli a part is put together with another. */
const LEAST = 8000;
/** What is left after brotli at its strongest of what was made small, of what was packed quickly before that. */
const SMALLER = 0.65;
/** About what a file costs by itself, in bytes: its beginning and its links. */
const FILE = 200;
/**
 * Of what all rooms fetch, a byte in the scan counts for more: it is the first room of the app that a school opens. One in what is
 * fetched beside a room, or seldom, counts for less.
 */
const COUNTS = { scan: 8, home: 0.2, unpack: 0.2, records: 0.2 };
/** How many files a room may come in, its own among them. */
const MOST = { scan: 5 };

/** What parts import, all of them from here. */
const FROM = "__wasm_split";
const TABLE = "__indirect_function_table";
const STACK = "__wasm_split_shared0";
/** Where they import from after they were put together. */
const APP = "app";
/** While they are put together there are more memories than one. */
const MANY = "--enable-multimemory";

/** The files of each room by its name, from the script that the cutting program wrote. */
export function filesOfRooms(link) {
  const rooms = new Map();
  for (const [, room, body] of link.matchAll(/export const __wasm_split_load_(\w+) = ([\s\S]*?\]\)\));/g)) {
    rooms.set(room, [`split_${room}`, ...[...body.matchAll(/__(chunk_\d+)/g)].map(([, file]) => file)]);
  }
  if (!rooms.size) throw new Error("no room of the app was found among what was cut");
  return rooms;
}

/**
 * The files of the cut app put together: for each part its name, its files and the rooms that need it. The code of one room
 * stays by itself. Of what rooms share, the lightest goes to where it makes the rooms heavier by the least.
 */
export function putTogether(rooms, weigh) {
  const parts = new Map();
  for (const [room, files] of rooms) {
    for (const file of files) {
      if (!parts.has(file)) parts.set(file, { files: [file], weight: weigh(file), rooms: new Set() });
      parts.get(file).rooms.add(room);
    }
  }
  const own = [...parts.values()].filter(({ files: [file] }) => file.startsWith("split_"));
  const shared = [...parts.values()].filter((part) => !own.includes(part)).sort(heaviestFirst);
  while (shared.length > 1 && shared.at(-1).weight < LEAST) {
    const lightest = shared.pop();
    const all = shared.map((other) => ({ other, whole: together(lightest, other) }));
    const dearer = ({ other, whole }) => cost(whole) - cost(other);
    const { other, whole } = all.reduce((one, next) => (dearer(next) < dearer(one) ? next : one));
    shared[shared.indexOf(other)] = whole;
    shared.sort(heaviestFirst);
  }
  for (const [room, most] of Object.entries(MOST)) {
    const its = () => shared.filter(({ rooms }) => rooms.has(room));
    while (its().length + 1 > most) {
      const pairs = its().flatMap((one, at) => its().slice(at + 1).map((other) => ({ one, other, whole: together(one, other) })));
      const dearer = ({ one, other, whole }) => cost(whole) - cost(one) - cost(other);
      const { one, other, whole } = pairs.reduce((best, next) => (dearer(next) < dearer(best) ? next : best));
      shared[shared.indexOf(one)] = whole;
      shared.splice(shared.indexOf(other), 1);
    }
  }
  return [
    ...own.map((part) => ({ ...part, name: part.files[0].replace(/^split_/, "chunk-") })),
    ...shared.map((part, at) => ({ ...part, name: `part-${at + 1}` })),
  ];
}

const heaviestFirst = (one, other) => other.weight - one.weight;

const together = (one, other) => ({
  files: [...one.files, ...other.files],
  weight: one.weight + other.weight,
  rooms: new Set([...one.rooms, ...other.rooms]),
});

const cost = ({ rooms, weight }) => [...rooms].reduce((sum, room) => sum + (COUNTS[room] ?? 1) * (weight + FILE), 0);

/** About what a file of the cut app weighs on the site, in bytes: it is packed quickly, and not made small yet. */
export function roughWeight(program) {
  return brotliCompressSync(program, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length * SMALLER;
}

/** Makes one program of the programs of each part, which imports what the app gives from `APP`. */
export async function merged(parts, folder, features) {
  const given = join(folder, "given.wasm");
  writeFileSync(given, whatTheAppGives(readFileSync(join(folder, `${parts[0].files[0]}.wasm`))));
  const programs = [];
  for (const { name, files } of parts) {
    const target = join(folder, `merged-${name}.wasm`);
    const named = files.flatMap((file) => [join(folder, `${file}.wasm`), file]);
    await promisify(execFile)(process.execPath, [WASM_MERGE, ...features, MANY, given, FROM, ...named, "-o", target]);
    programs.push(givingNothing(readFileSync(target)));
  }
  return programs;
}

/**
 * A program that gives, under the name that the files import from, what it itself imports from `APP`. With it, what is put
 * together has one memory and one table, not as many as it has files.
 */
function whatTheAppGives(program) {
  const like = binaryen.readBinary(program);
  const memory = like.getMemoryInfo().initial;
  const table = binaryen.getTableInfo(like.getTableByIndex(0)).initial;
  like.dispose();
  return binaryOf(
    binaryen.parseText(`(module
      (import "${APP}" "memory" (memory $memory ${memory}))
      (import "${APP}" "${TABLE}" (table $table ${table} funcref))
      (import "${APP}" "${STACK}" (global $stack (mut i32)))
      (export "memory" (memory $memory))
      (export "${TABLE}" (table $table))
      (export "${STACK}" (global $stack)))`),
  );
}

/** The program without what it exports: what it took from the app, the app has. */
function givingNothing(program) {
  const part = binaryen.readBinary(program);
  for (const name of ["memory", TABLE, STACK]) part.removeExport(name);
  return binaryOf(part);
}

function binaryOf(program) {
  const bytes = Buffer.from(program.emitBinary());
  program.dispose();
  return bytes;
}

/**
 * The script that fetches the parts of each room, in the words of the one that it replaces. What does not come is tried twice more, and
 * what does not answer once a visitor asks for it again (`public/start.js`). That is under another address: a browser may remember
 * for a year that a file was missing.
 */
export function linkOf(link, parts, addressOf) {
  const head = link.slice(0, link.search(/^(?:\/\*|const __chunk_)/m)).replaceAll(new RegExp(`${FROM}\\b`, "g"), APP);
  const loaders = parts.map(({ name }, at) => `const part${at} = part(${JSON.stringify(addressOf(name))});`);
  const rooms = new Set(parts.flatMap((part) => [...part.rooms]));
  const exports = [...rooms].map((room) => {
    const needs = parts.flatMap((part, at) => (part.rooms.has(room) ? [`part${at}()`] : []));
    return `export const ${FROM}_load_${room} = wrapAsyncCb(() => Promise.all([${needs.join(", ")}]));`;
  });
  return `${head}
const part = (address) => {
  let isAsked = false;
  return makeLoad(() => {
    let stop;
    const ask = () => {
      stop = new AbortController();
      const source = fetch(new URL(address + (isAsked ? "?" + Date.now() : ""), import.meta.url), { signal: stop.signal });
      isAsked = true;
      source.catch(() => {});
      return source;
    };
    let source = ask();
    const again = () => stop.abort();
    addEventListener("again", again);
    const come = async (imports) => {
      for (let left = 2; ; ) {
        try {
          return await WebAssembly.instantiateStreaming(source, imports);
        } catch (why) {
          if (!stop.signal.aborted) {
            if (!left) throw why;
            left -= 1;
            await new Promise((done) => setTimeout(done, 400));
          }
          source = ask();
        }
      }
    };
    return (imports) => come(imports).finally(() => removeEventListener("again", again));
  }, []);
};
${[...loaders, ...exports].join("\n")}
`;
}
