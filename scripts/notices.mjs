// notices.mjs <folder>: writes licenties.txt into a site: our own licence, which software of others is in it, by whom that is, and on
// what terms. Of a crate that leaves a choice we take MIT. Stops at a licence that is not in the list below, and at a crate without a text of it.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";

const PROGRAMS = ["taakkompas", "taakkompas-worker"];
const MIT_BEGINS = "Permission is hereby granted, free of charge";
/** Licences that ask for no more than to name the makers and to give the text, each with words that only its text has. */
const KNOWN = {
  MIT: MIT_BEGINS,
  "BSD-3-Clause": "Redistribution and use in source and binary forms",
  "BSL-1.0": "Boost Software License",
  "Unicode-3.0": "UNICODE LICENSE V3",
  Zlib: "without any express or implied",
};
const LICENCE_FILE = /^(licen[sc]e|copying|unlicense|notice)/i;

const cargo = ["metadata", "--locked", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"];
const { packages, resolve } = JSON.parse(execFileSync("cargo", cargo, { encoding: "utf8", maxBuffer: 2 ** 28 }));
const byId = new Map(packages.map((one) => [one.id, one]));
const needs = new Map(resolve.nodes.map(({ id, deps }) => [id, deps]));

/** What is linked into a program: not what only builds or tests it, and no macros. */
function linked(id, found) {
  const { targets } = byId.get(id);
  if (found.has(id) || targets.some(({ kind }) => kind.includes("proc-macro"))) return;
  found.add(id);
  for (const { pkg, dep_kinds } of needs.get(id)) if (dep_kinds.some(({ kind }) => kind === null)) linked(pkg, found);
}

/** The licences of a crate that hold here: of a choice MIT, and all that are joined by AND. */
function terms({ name, license }) {
  const all = (license ?? "").split(" AND ").map((part) => {
    const options = part.replace(/[()]/g, "").split(/ OR |\//);
    return options.includes("MIT") ? "MIT" : options.find((option) => option in KNOWN);
  });
  if (all.includes(undefined)) throw new Error(`${name} is under "${license}", which notices.mjs does not know.`);
  return all;
}

const squeezed = (text) => text.replace(/\s+/g, " ").trim();
const MIT = readFileSync(new URL("../docs/licences/MIT.txt", import.meta.url), "utf8").trim();

/** The makers as the text of a licence names them, and what comes after that. */
function apart(text) {
  const lines = text.replaceAll("\r", "").split("\n");
  const isMaker = (line) => /^\W*(copyright|\(c\)|©)/i.test(line.trim()) && !/copyright (notice|holders? be)/i.test(line);
  const makers = lines.filter(isMaker).map((line) => line.replace(/^[\s/*#-]+/, "").trim());
  return { makers, rest: lines.filter((line) => !isMaker(line)).join("\n").trim() };
}

/** The text of a licence that comes with a crate, or MIT's own with the authors that the crate names. */
function textOf(crate, licence) {
  const folder = dirname(crate.manifest_path);
  const texts = readdirSync(folder).filter((file) => LICENCE_FILE.test(file)).sort().map((file) => readFileSync(join(folder, file), "utf8"));
  const found = texts.find((text) => squeezed(text).includes(KNOWN[licence]));
  if (found && licence === "MIT") {
    // What stands before it, in a file with two licences, is not of this one.
    const { makers } = apart(found.slice(0, found.indexOf("Permission is hereby")));
    return { makers: makers.length ? makers : authors(crate), text: MIT };
  }
  if (found) {
    const { makers, rest } = apart(found);
    return { makers, text: rest };
  }
  if (licence !== "MIT") throw new Error(`${crate.name} comes without the text of ${licence}.`);
  return { makers: authors(crate), text: MIT };
}

function authors({ name, authors }) {
  return [`Copyright (c) ${authors.length ? authors.map((author) => author.replace(/ *<.*>/, "")).join(", ") : `the makers of ${name}`}`];
}

const found = new Set();
for (const program of PROGRAMS) linked(packages.find(({ name }) => name === program).id, found);
const crates = [...found].map((id) => byId.get(id)).filter(({ source }) => source);

/** Per text of a licence: what is under it, by whom. */
const groups = new Map();
function put(title, what, makers, text) {
  const key = squeezed(text);
  if (!groups.has(key)) groups.set(key, { title, text, entries: new Map() });
  const by = makers.join("; ");
  const { entries } = groups.get(key);
  entries.set(by, [...(entries.get(by) ?? []), what]);
}
put("MIT", "Rust, its standard library", ["Copyright (c) The Rust Project Contributors"], MIT);
for (const crate of crates) {
  for (const licence of terms(crate)) {
    const { makers, text } = textOf(crate, licence);
    put(licence, `${crate.name} ${crate.version}`, makers, text);
  }
}

const parts = [
  `Licenties van Taakkompas

Copyright 2026 the makers of Taakkompas. Licensed under the EUPL. De tekst van die licentie staat onderaan.
De teksten vallen onder CC BY 4.0: https://creativecommons.org/licenses/by/4.0/

In de programma's van deze site zit ook software van anderen. Hieronder staat welke, van wie die is, en de tekst van elke licentie.
De lijst van gewone woorden in de zoekfunctie is gekozen uit wordfreq van Robyn Speer, onder CC BY-SA 4.0:
https://creativecommons.org/licenses/by-sa/4.0/`,
];
for (const { title, text, entries } of [...groups.values()].sort((a, b) => b.entries.size - a.entries.size)) {
  const lines = [...entries].map(([by, what]) => `${what.join(", ")}${by ? `\n  ${by}` : ""}`);
  parts.push(`==== ${title}\n\n${lines.join("\n")}\n\n${text}`);
}
const own = readFileSync(new URL("../LICENSE", import.meta.url), "utf8").trim();
parts.push(`==== Taakkompas\n\n${own}`);
writeFileSync(join(process.argv[2], "licenties.txt"), `${parts.join("\n\n")}\n`);
console.log(`licenties.txt: ${crates.length} crates, ${groups.size} texts`);
