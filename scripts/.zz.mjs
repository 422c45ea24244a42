import { readFileSync } from "node:fs";
import { launchChrome } from "./chrome.mjs";
import { serveSite } from "./serve.mjs";
const site = await serveSite({ dist:"dist", base: "/", port: 0 });
const browser = await launchChrome();
const codes = readFileSync("src/rooms/team/model/tests/codes-1.txt","utf8").trim();
for (let n=0;n<3;n++){
const context = await browser.newContext(); const page = await context.newPage();
await page.goto(`${site.origin}/team/ronde/`);
await page.locator("html[data-app=started]").waitFor({state:"attached"});
await page.getByRole("button", { name: "Begin de ronde" }).click();
await page.locator("#plak-codes").fill(codes);
await page.getByRole("button",{name:/^Neem 200/}).click();
await page.getByRole("button",{name:/^Maak het beeld/}).click();
await page.getByRole("button",{name:/^Ja, maak het beeld/}).click();
await page.waitForTimeout(1500);
const cdp = await context.newCDPSession(page);
await cdp.send("Emulation.setCPUThrottlingRate",{rate:4});
await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval",{interval:500});
if(n==2) await cdp.send("Profiler.start");
const r = await page.evaluate(async()=>{
 const a=[...document.querySelectorAll("main a, main button")].find(x=>x.textContent.trim().startsWith("Bekijk het beeld"));
 const t0=performance.now(); const ev=[];
 await new Promise(done=>{ const o=new MutationObserver((l)=>{ const t=performance.now()-t0; ev.push([Math.round(t), l.length, l.reduce((s,r)=>s+[...r.addedNodes].reduce((q,e)=>q+(e.querySelectorAll?e.querySelectorAll("*").length+1:1),0),0), location.pathname, document.querySelector("main h1")?.textContent]); if(document.querySelector(".team-bars li:last-child")) done();}); o.observe(document.documentElement,{attributes:true,childList:true,characterData:true,subtree:true}); a.click(); ev.push([Math.round(performance.now()-t0),"after click"]); });
 return {ev, count:document.querySelectorAll("main *").length, bars:document.querySelectorAll(".team-bars *").length, li:document.querySelectorAll(".team-bars>li").length, reqs: performance.getEntriesByType("resource").filter(e=>e.startTime>t0).map(e=>e.name.split("/").pop())};
});
console.log(JSON.stringify(r));
if(n==2){const {profile}=await cdp.send("Profiler.stop"); (await import("node:fs")).writeFileSync("/tmp/team.cpuprofile",JSON.stringify(profile));}
await context.close();
}
await browser.close(); await site.close();
