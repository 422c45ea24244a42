// The web servers that a host may have, each with the settings in docs/hosting, on a free port of this machine and as the user
// that runs the tests. Each serves a copy: Apache reads its settings from the folder of the site, and a test adds files to it.
import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { serveSite } from "../../scripts/serve.mjs";

const TOOLS = process.env.TOOLS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "taakkompas");
const NGINX = join(TOOLS, "nginx", "usr");
const APACHE = "/usr/sbin/apache2";
const APACHE_MODULES = "/usr/lib/apache2/modules";
const IS_ROOT = process.getuid() === 0;
const PROGRAMS = { nginx: join(NGINX, "sbin", "nginx"), Apache: APACHE };

/** Why a server is left out, if this machine does not have it. */
export const missing = (name) => name in PROGRAMS && !existsSync(PROGRAMS[name]) && `${name} is not on this machine: scripts/setup.sh checks`;

/** The text of a file of settings. */
export const settings = (name) => readFileSync(new URL(`../../docs/hosting/${name}`, import.meta.url), "utf8");

/** A text with each of these exchanged; each must be in it. */
export function changed(text, changes) {
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the settings no longer hold ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** A folder that is thrown away, with a copy of the site in it, at the place that the base names if `below` says so. */
function copied(dist, base, below) {
  const folder = mkdtempSync(join(tmpdir(), "taakkompas-host-"));
  // A server that root starts reads it as another user.
  chmodSync(folder, 0o755);
  const root = join(folder, "root");
  const site = below ? join(root, base) : root;
  mkdirSync(dirname(site), { recursive: true });
  cpSync(dist, site, { recursive: true });
  return { folder, root, site };
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** What a server answers, as it is on the line: `headers` by lower-case name, `body` still packed. */
export function ask(origin, path, headers = {}) {
  return new Promise((done, failed) => {
    const asked = request(`${origin}${path}`, { headers: { Connection: "close", ...headers } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    asked.on("error", failed).end();
  });
}

async function started(program, args, { folder, site }, port) {
  if (!existsSync(program)) throw new Error(`${program} is missing: scripts/setup.sh checks installs it`);
  const server = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (said += text));
  const ended = new Promise((done) => server.once("exit", done));
  const origin = `http://127.0.0.1:${port}`;
  const close = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) break;
    try {
      await ask(origin, "/");
      return { origin, site, close };
    } catch {
      await wait(100);
    }
  }
  const log = join(folder, "error.log");
  if (existsSync(log)) said += readFileSync(log, "utf8");
  await close();
  throw new Error(`${program} did not start: ${said}`);
}

/** nginx, with the settings for a host name of its own or for a path of one, and with those for brotli. */
export async function nginx(dist, base) {
  const port = await freePort();
  const place = copied(dist, base, false);
  const { folder, root } = place;
  const file = base === "/" ? "nginx.conf" : "nginx-sub-path.conf";
  const own = changed(settings(file), [
    ["listen      80;", `listen 127.0.0.1:${port};`],
    ["/var/www/taakkompas", root],
  ]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((of) => `${of}_temp_path ${folder}/${of};`);
  const conf = join(folder, "main.conf");
  writeFileSync(
    conf,
    `${IS_ROOT ? "user root;" : ""}
     daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
     load_module ${NGINX}/lib/nginx/modules/ngx_http_brotli_filter_module.so;
     events {}
     http { access_log off; ${temporary.join(" ")}
     ${own}
     ${settings("nginx-brotli.conf")} }`,
  );
  return started(PROGRAMS.nginx, ["-p", folder, "-e", "stderr", "-c", conf], place, port);
}

/** Apache, with the settings in the folder of the site. */
export async function apache(dist, base) {
  const port = await freePort();
  const place = copied(dist, base, true);
  const { folder, root, site } = place;
  const own = changed(settings("apache.htaccess"), [["ErrorDocument 404 /404.html", `ErrorDocument 404 ${base}404.html`]]);
  writeFileSync(join(site, ".htaccess"), own);
  const types = join(folder, "mime.types");
  writeFileSync(types, "");
  const modules = ["mpm_event", "authz_core", "headers", "rewrite", "dir", "mime", "setenvif", "filter", "deflate", "brotli"];
  const conf = join(folder, "main.conf");
  writeFileSync(
    conf,
    `ServerRoot ${folder}
     ServerName 127.0.0.1
     Listen 127.0.0.1:${port}
     PidFile ${folder}/pid
     ErrorLog ${folder}/error.log
     DefaultRuntimeDir ${folder}
     ${modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join("\n")}
     ${IS_ROOT ? "User www-data\nGroup www-data" : ""}
     TypesConfig ${types}
     DocumentRoot ${root}
     <Directory ${root}>
       AllowOverride All
       Require all granted
     </Directory>`,
  );
  return started(APACHE, ["-d", folder, "-f", conf, "-D", "FOREGROUND"], place, port);
}

/** The server of `make serve` and of the tests in a browser. */
export async function ours(dist, base) {
  const { folder, site } = copied(dist, base, false);
  const { origin, close } = await serveSite({ dist: site, base, port: await freePort() });
  const end = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, site, close: end };
}
