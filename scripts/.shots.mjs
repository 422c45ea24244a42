import { launchChrome } from "./chrome.mjs";
import { serveSite } from "./serve.mjs";
import { readFileSync } from "node:fs";
const [,, out, week, ...paths] = process.argv;
const site = await serveSite({ dist: "dist", base: "/", port: 0 });
const b = await launchChrome();
for (const [n, vp] of [["w", {width:1280,height:1000}],["p",{width:360,height:1000}]]) {
  const c = await b.newContext({ viewport: vp, locale: "nl-NL", reducedMotion:"reduce" }); const p = await c.newPage();
  await p.goto(site.origin + "/gegevens/"); await p.locator("html[data-app=started]").waitFor({state:"attached"});
  if (week !== "-") { const scan = JSON.parse(readFileSync("tests/records/v3.json")); const w = JSON.parse(readFileSync(week));
  await p.getByLabel("Open een bestand").setInputFiles({ name:"w.json", mimeType:"application/json", buffer: Buffer.from(JSON.stringify({...scan, ...w}))});
  await p.waitForTimeout(800); }
  for (const path of paths) {
    await p.goto(site.origin + path); await p.locator("html[data-app=started]").waitFor({state:"attached"}); await p.waitForTimeout(300);
    const name = path.replaceAll("/", "_");
    await p.screenshot({ path: `${out}/${name}-${n}.png`, fullPage: true, clip: {x:0,y:0,width:vp.width,height:n==="w"?2600:4200} });
    if (n === "w") await p.pdf({ path: `${out}/${name}.pdf`, preferCSSPageSize: true, printBackground: true });
  }
}
await b.close(); await site.close();
