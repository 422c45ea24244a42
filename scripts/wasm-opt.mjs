// Makes programs smaller or faster with npm's wasm-opt: many of them in one go, on all processors. That wasm-opt is itself
// a program for Node, which takes a second to start and is slow until it has warmed up: started by itself for each part of
// the app, it takes three times as long.
// wasm-opt.mjs <flags> <file…>: makes <file> of <file>.from. This is what one processor does.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compileFunction } from "node:vm";
import { contentHash, only } from "./assets.mjs";

const require = createRequire(import.meta.url);
const SELF = fileURLToPath(import.meta.url);
const WASM_OPT = join(dirname(require.resolve("binaryen")), "bin", "wasm-opt");

/**
 * The same programs in the same order, made small ("-Oz") or fast ("-O3") with features that browsers may be expected to
 * have. The results stay in the folder, named after what they were made from: only what changed is made again.
 */
export async function optimize(level, folder, programs) {
  const flags = `${level} ${flagsOfTrunk()}`;
  const how = contentHash(readFileSync(WASM_OPT), flags);
  const results = programs.map((program) => join(folder, `${contentHash(how, program)}.wasm`));

  mkdirSync(folder, { recursive: true });
  const kept = readdirSync(folder).map((file) => join(folder, file));
  for (const file of kept) if (!results.includes(file)) rmSync(file);
  const missing = new Map(results.map((result, at) => [result, programs[at]]).filter(([result]) => !kept.includes(result)));
  for (const [result, program] of missing) writeFileSync(`${result}.from`, program);
  await Promise.all(shares(missing).map((files) => promisify(execFile)(process.execPath, [SELF, flags, ...files])));
  return results.map((result) => readFileSync(result));
}

/** The features that browsers may be expected to have, as flags for Binaryen's commands. */
export const featuresOfBrowsers = () => flagsOfTrunk().split(" ").filter((flag) => flag.startsWith("--enable-"));

/** With what Trunk makes the app small. */
function flagsOfTrunk() {
  return only(readFileSync("index.html", "utf8"), / data-wasm-opt-params="([^"]*)"/g, "the flags of wasm-opt")[1];
}

/** The names of these programs in as many shares as there are processors, of about the same size. */
function shares(programs) {
  const all = Array.from({ length: Math.min(availableParallelism(), programs.size) }, () => ({ size: 0, files: [] }));
  for (const [file, { length }] of [...programs].sort(([, one], [, other]) => other.length - one.length)) {
    const least = all.reduce((one, other) => (other.size < one.size ? other : one));
    least.size += length;
    least.files.push(file);
  }
  return all.map(({ files }) => files);
}

/** The command as a function, which can be called any number of times. */
function loaded() {
  let compiled;
  const compiledOnce = Object.create(WebAssembly, {
    instantiate: {
      value: async (bytes, imports) => {
        compiled ??= await WebAssembly.compile(bytes);
        return { instance: await WebAssembly.instantiate(compiled, imports), module: compiled };
      },
    },
  });
  const source = readFileSync(WASM_OPT, "utf8").replace(/^#!.*/, "");
  // These names, and those of what it is given as `Module`, are Emscripten's, which made the command.
  const command = compileFunction(source, ["Module", "WebAssembly", "require", "__dirname", "__filename"], { filename: WASM_OPT });
  return (args) =>
    new Promise((done) => {
      command({ arguments: args, postRun: done }, compiledOnce, require, dirname(WASM_OPT), WASM_OPT);
    });
}

if (process.argv[1] === SELF) {
  const [, , flags, ...files] = process.argv;
  const wasmOpt = loaded();
  for (const file of files) {
    await wasmOpt([...flags.split(" "), `${file}.from`, "-o", `${file}.to`]);
    if (process.exitCode) break;
    // Only what is whole gets the name.
    renameSync(`${file}.to`, file);
    rmSync(`${file}.from`);
  }
}
