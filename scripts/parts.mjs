// The parts that the app is fetched in. The program that cuts the app makes one for every set of rooms that share code: over
// a hundred, most of them of a few hundred bytes, each with its own request, its own link on each page, and a beginning that
// packs badly. Here they are put together until each is worth a request.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import binaryen from "binaryen";

const require = createRequire(import.meta.url);
const WASM_MERGE = join(dirname(require.resolve("binaryen")), "bin", "wasm-merge");

/** Under so many bytes after brotli a part is put together with another, also if it is of one room. */
const LEAST = 8000;
/** The most parts, besides those of one room that are worth a request by themselves. */
const MOST_SHARED = 29;
/** The most chunks: a set of them is kept in the bits of a number, and bits are counted in 32. */
const MOST_ROOMS = 31;
/** What is left of code and data once they are made small, after brotli at its strongest. */
const PACKED = 0.29;
/** About what a file costs by itself, in bytes: its beginning, its request and its links. */
const FILE = 400;
/**
 * For what all rooms fetch, a byte in the scan counts for more: it is the first room of the app that a school opens; then the plan,
 * what is kept, and the overviews of the others. One in what is seldom fetched counts for less.
 */
const COUNTS = { scan: 9, themes: 9, data: 4, plan: 3, week: 3, division: 6.7, records: 5, home: 0.2, of_plan: 0.8, read_week: 0.5, read_list: 0.5, documents: 0.5, introduction: 0.2, policy: 3.3, hand_in: 1.4 };
/** What is fetched beside a page, and a room that has such pages: what that has already costs nothing more. */
const BESIDE = { records: "themes", unpack: "library", of_plan: "week", read_week: "week_planning", read_list: "tasks", documents: "data", introduction: "scan" };

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
 * stays by itself if it is worth a request. Of the rest, the two that make the rooms heavier by the least become one, until there are few enough
 * and each is worth a request. Then each file goes where it makes them lighter.
 */
export function putTogether(rooms, weigh) {
  const names = [...rooms.keys()];
  if (names.length > MOST_ROOMS) throw new Error(`the app has ${names.length} chunks; a set of them is a number of 32 bits, so at most ${MOST_ROOMS}`);
  const parts = new Map();
  for (const [at, files] of [...rooms.values()].entries()) {
    for (const file of files) {
      if (!parts.has(file)) parts.set(file, { files: [file], weight: weigh(file), rooms: 0 });
      parts.get(file).rooms |= 1 << at;
    }
  }
  const named = (part, name) => ({ ...part, name, rooms: new Set(names.filter((_, at) => part.rooms & (1 << at))) });
  const own = [...parts.values()].filter(({ files: [file], weight }) => file.startsWith("split_") && weight >= LEAST);
  const others = [...parts.values()].filter((part) => !own.includes(part));
  const cost = costs(names);
  const shared = settled(fewer(others, cost), new Map(others.map((part) => [part.files[0], part])), cost);
  return [
    ...own.map((part) => named(part, part.files[0].replace(/^split_/, "chunk-"))),
    ...shared.sort((one, other) => other.weight - one.weight).map((part, at) => named(part, `part-${at + 1}`)),
  ];
}

/** What a part costs all rooms that fetch it. */
function costs(names) {
  const bit = (name) => 1 << names.indexOf(name);
  const counts = names.map((name) => {
    const has = BESIDE[name] && bit(BESIDE[name]);
    return (rooms) => (rooms & bit(name) && !(rooms & has) ? (COUNTS[name] ?? 1) : 0);
  });
  const known = new Map();
  const ofRooms = (rooms) => {
    if (!known.has(rooms)) known.set(rooms, counts.reduce((sum, count) => sum + count(rooms), 0));
    return known.get(rooms);
  };
  return ({ rooms, weight }) => ofRooms(rooms) * (weight + FILE);
}

const together = (one, other) => ({
  files: [...one.files, ...other.files],
  weight: one.weight + other.weight,
  rooms: one.rooms | other.rooms,
});

/** Puts parts together, two by two, until there are few enough and each is worth a request. */
function fewer(parts, cost) {
  const left = new Map();
  const pair = (one, other) => ({ other, by: cost(together(one, other)) - cost(one) - cost(other) });
  const cheaper = (one, other) => (!one || other.by < one.by ? other : one);
  /** With which of those that are left it makes the rooms heavier by the least. */
  const partner = (one) => [...left.keys()].reduce((best, other) => (one === other ? best : cheaper(best, pair(one, other))), undefined);
  const add = (part) => {
    for (const [other, best] of left) left.set(other, cheaper(best, pair(other, part)));
    left.set(part, partner(part));
  };
  parts.forEach(add);
  for (;;) {
    const isMany = left.size > MOST_SHARED;
    const light = ([{ weight }]) => isMany || weight < LEAST;
    const [one, best] = [...left].filter(light).reduce((found, next) => (found[1]?.by <= next[1]?.by ? found : next), []);
    if (!best) return [...left.keys()];
    for (const gone of [one, best.other]) left.delete(gone);
    for (const [part, { other }] of left) if (other === one || other === best.other) left.set(part, partner(part));
    add(together(one, best.other));
  }
}

/** Parts whose files were moved, one by one, to where they make the rooms lighter, until none does. What two parts became one for early on may be better off elsewhere in the end. */
function settled(parts, ofFile, cost) {
  const all = parts.map(({ files }) => new Set(files.map((file) => ofFile.get(file))));
  const sum = (files) => [...files].reduce(together);
  const costOf = (files) => cost(sum(files));
  const costs = all.map(costOf);
  let isMoved = true;
  while (isMoved) {
    isMoved = false;
    for (const [from, files] of all.entries()) {
      for (const file of [...files]) {
        const left = new Set(files);
        left.delete(file);
        if (!left.size || sum(left).weight < LEAST) continue;
        const without = costOf(left);
        const moves = all.flatMap((other, to) => {
          if (to === from) return [];
          const withIt = cost(together(sum(other), file));
          return [{ to, withIt, by: without + withIt - costs[from] - costs[to] }];
        });
        const best = moves.reduce((best, move) => (move.by < best.by ? move : best), { by: -1 });
        if (best.to === undefined) continue;
        files.delete(file);
        all[best.to].add(file);
        costs[from] = without;
        costs[best.to] = best.withIt;
        isMoved = true;
      }
    }
  }
  return all.map(sum);
}

/** About what a file of the cut app weighs on the site, in bytes: by its code and its data, which are not made small yet. */
export function roughWeight(program) {
  const CODE = 10;
  const DATA = 11;
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = program[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  let content = 0;
  while (at < program.length) {
    const section = program[at++];
    const bytes = number();
    if (section === CODE || section === DATA) content += bytes;
    at += bytes;
  }
  return content * PACKED;
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
  const addresses = parts.map(({ name }) => addressOf(name));
  const rooms = new Set(parts.flatMap((part) => [...part.rooms]));
  const exports = [...rooms].map((room) => {
    const needs = parts.flatMap((part, at) => (part.rooms.has(room) ? [at] : []));
    return `export const ${FROM}_load_${room} = load(${needs.join(", ")});`;
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
const parts = ${JSON.stringify(addresses)}.map(part);
const load = (...needs) => wrapAsyncCb(() => Promise.all(needs.map((at) => parts[at]())));
${exports.join("\n")}
`;
}
