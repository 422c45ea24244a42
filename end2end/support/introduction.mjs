// An introduction in a link, made as anybody can make one: what the site makes, and what it never would.
import { deflateRawSync } from "node:zlib";

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const number = (of, width) => Array.from({ length: width }, (_, at) => SIGNS[(of >> (6 * (width - 1 - at))) & 63]).join("");

/** CRC-24 as in OpenPGP. */
function crc(text) {
  let crc = 0xb704ce;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x800000 ? ((crc << 1) ^ 0x1864cfb) & 0xffffff : (crc << 1) & 0xffffff;
  }
  return crc;
}

/** What stands behind the `#`: bytes, packed, in the envelope. */
export function sent(bytes) {
  const body = deflateRawSync(bytes).toString("base64url");
  const length = number(body.length, 3);
  return `1${length}${number(crc(`1${length}${body}`), 4)}${body}`;
}

/** An introduction as it travels. */
export const introduction = (sender, text, themes) => sent(Buffer.from(JSON.stringify({ s: sender, t: text, ...(themes && { h: themes }) })));
