// Short names for what a program imports from its glue. wasm-bindgen ends each with a hash of 16 digits, in the program
// and again in the glue. What is random cannot be packed: it was 5 KB of what the landing page fetches.

/** The program and its glue, agreeing on shorter names. `module` is what the program calls the glue. */
export function withShortImports(program, glue, module) {
  const short = new Map();
  for (const { module: from, name } of WebAssembly.Module.imports(new WebAssembly.Module(program))) {
    if (from === module && !short.has(name)) short.set(name, `_${short.size.toString(36)}`);
  }
  if (!short.size) throw new Error(`nothing is imported from ${module}`);

  const found = new Set();
  const shorterGlue = glue.replace(/(?<=^\s*)\w+(?=:)/gm, (name) => {
    if (!short.has(name)) return name;
    found.add(name);
    return short.get(name);
  });
  const missing = [...short.keys()].filter((name) => !found.has(name));
  if (missing.length) throw new Error(`the glue does not give ${missing.join(", ")}`);
  return [renamed(program, module, short), shorterGlue];
}

const IMPORTS = 2;
const HEADER = 8;

/** The program with other names for what it imports from the module. The rest stays as it is, byte for byte. */
function renamed(program, module, names) {
  for (let at = HEADER; at < program.length; ) {
    const [size, begin] = number(program, at + 1);
    if (program[at] === IMPORTS) {
      const imports = renamedImports(program.subarray(begin, begin + size), module, names);
      return Buffer.concat([
        program.subarray(0, at + 1),
        encoded(imports.length),
        imports,
        program.subarray(begin + size),
      ]);
    }
    at = begin + size;
  }
  throw new Error("the program imports nothing");
}

function renamedImports(section, module, names) {
  const pieces = [];
  let [left, at] = number(section, 0);
  let kept = 0;
  for (; left; left -= 1) {
    const [from, nameAt] = text(section, at);
    const [name, kindAt] = text(section, nameAt);
    if (from === module) {
      const other = Buffer.from(names.get(name));
      pieces.push(section.subarray(kept, nameAt), encoded(other.length), other);
      kept = kindAt;
    }
    at = afterKind(section, kindAt);
  }
  return Buffer.concat([...pieces, section.subarray(kept)]);
}

/** Where an import ends whose kind stands here. */
function afterKind(section, at) {
  const first = at + 1;
  switch (section[at]) {
    case 0: // function
      return number(section, first)[1];
    case 1: // table
      return afterLimits(section, first + 1);
    case 2: // memory
      return afterLimits(section, first);
    case 3: // global
      return first + 2;
    default:
      throw new Error(`an import of kind ${section[at]}`);
  }
}

function afterLimits(section, at) {
  const [, afterLeast] = number(section, at + 1);
  return section[at] & 1 ? number(section, afterLeast)[1] : afterLeast;
}

function text(bytes, at) {
  const [length, begin] = number(bytes, at);
  return [bytes.toString("utf8", begin, begin + length), begin + length];
}

/** An unsigned number in LEB128 and where it ends. */
export function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    at += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** The same number as bytes. */
export function encoded(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return Buffer.from([...bytes, value]);
}
