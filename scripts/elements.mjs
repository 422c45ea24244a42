// What a program puts into the table of functions, in fewer pieces. The program that cuts the app has it write nothing, piece by
// piece, where a part will put its functions later: 850 pieces, of 33 KB in all, in what every page of the app waits for. The
// table is empty to begin with, so they do nothing. The pieces of a part stand in no order; in that of the table, those that
// follow each other are one.
import { encoded, number } from "./imports.mjs";

const ELEMENTS = 9;
const HEADER = 8;
/** How a piece is written that names functions, and one that gives values: of the first table, with a place. */
const FUNCTIONS = 0;
const VALUES = 4;
const I32_CONST = 0x41;
const END = 0x0b;
const REF_NULL = 0xd0;
const REF_FUNC = 0xd2;

/** The same program, which puts the same functions in the same places, in as few pieces as can be. */
export function withFewPieces(program) {
  for (let at = HEADER; at < program.length; ) {
    const [size, begin] = number(program, at + 1);
    if (program[at] === ELEMENTS) {
      const pieces = written(inOrder(read(program.subarray(begin, begin + size))));
      const result = [program.subarray(0, at + 1), encoded(pieces.length), pieces, program.subarray(begin + size)];
      return Buffer.concat(result);
    }
    at = begin + size;
  }
  return program;
}

/** Each function that is put somewhere, and where. */
function read(section) {
  const put = [];
  let [left, at] = number(section, 0);
  const next = () => {
    const [value, after] = number(section, at);
    at = after;
    return value;
  };
  const expect = (what) => {
    if (section[at] !== what) throw new Error(`a piece of the table with ${section[at]}, not ${what}`);
    at += 1;
  };
  const value = () => {
    const kind = section[at];
    at += 1;
    const found = next();
    expect(END);
    if (kind === REF_FUNC) return found;
    if (kind !== REF_NULL) throw new Error(`a piece of the table with a value of kind ${kind}`);
  };
  for (; left; left -= 1) {
    const kind = next();
    if (kind !== FUNCTIONS && kind !== VALUES) throw new Error(`a piece of the table of kind ${kind}`);
    expect(I32_CONST);
    const place = next();
    expect(END);
    const count = next();
    for (let nth = 0; nth < count; nth += 1) {
      const found = kind === FUNCTIONS ? next() : value();
      if (found !== undefined) put.push([place + nth, found]);
    }
  }
  return put;
}

/** Pieces of places that follow each other. */
function inOrder(put) {
  const pieces = [];
  for (const [place, found] of put.sort(([one], [other]) => one - other)) {
    const last = pieces.at(-1);
    const after = last && last.place + last.functions.length;
    if (last && place < after) throw new Error(`two functions in place ${place} of the table`);
    if (place === after) last.functions.push(found);
    else pieces.push({ place, functions: [found] });
  }
  return pieces;
}

function written(pieces) {
  const bytes = [encoded(pieces.length)];
  for (const { place, functions } of pieces) {
    bytes.push(encoded(FUNCTIONS), Buffer.of(I32_CONST), signed(place), Buffer.of(END), encoded(functions.length));
    for (const found of functions) bytes.push(encoded(found));
  }
  return Buffer.concat(bytes);
}

/** A number that is not below zero, as a place is written: its last byte says so in its second bit. */
function signed(value) {
  const bytes = [];
  for (; value >= 0x40; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return Buffer.from([...bytes, value]);
}
