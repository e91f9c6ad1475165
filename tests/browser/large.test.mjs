// A story of 40 articles and 2 000 claims: the page is small, opens at once and scrolls smoothly.

import assert from "node:assert/strict";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { crosscheck, folder, launch, open, pageOf } from "./desk.mjs";

const towns = ["Arica", "Beira", "Cork", "Davao", "Esmeraldas", "Faro", "Gander", "Hilo"];
const story = join(folder, "large");
let browser;
let address;

/** One of forty accounts: the same facts, other figures, other hedges. */
function account(number) {
  const hedges = ["", "at least ", "about ", "nearly ", "more than "];
  const figure = (base, step) => `${hedges[(number + step) % hedges.length]}${base + ((number * step) % 7)}`;
  const paragraphs = towns.map((town, at) => `In ${town}, ${figure(20 + 10 * at, at + 1)} people were killed and ${figure(50 + at, at + 2)} were injured, the governor said. `
    + `${figure(100 + at, 3)} houses were destroyed in ${town} and ${figure(300 + 7 * at, 2)} people were evacuated. `
    + `Roads were blocked in ${figure(5 + at, 1)} places, and ${figure(12 + at, 5)} schools in ${town} stayed closed. Some ${900 + number} soldiers were sent to ${town}.`);
  return `The flood reached the coast on Sunday.\n\n${paragraphs.join("\n\n")}\n`;
}

before(async () => {
  mkdirSync(story);
  const sources = [];
  for (let number = 0; number < 40; number += 1) {
    const id = `paper-${String(number).padStart(2, "0")}`;
    writeFileSync(join(story, `${id}.txt`), account(number));
    sources.push(`[[source]]\nid = "${id}"\nname = "Paper ${number}"\nfile = "${id}.txt"\npublished = 2026-03-${String(1 + (number % 5)).padStart(2, "0")}\n`);
  }
  writeFileSync(join(story, "sources.toml"), sources.join("\n"));
  browser = await launch();
  address = pageOf(story, "large-page");
});
after(() => browser.close());

test("it is a story of that size, in less than 3 MB", () => {
  const claims = crosscheck("extract", story).trim().split("\n").length;
  assert.ok(claims >= 2000, `${claims} claims`);
  const { size } = statSync(fileURLToPath(address));
  assert.ok(size < 3_000_000, `${size} bytes`);
  console.log(`${claims} claims, ${size} bytes`);
});

test("it opens in under two seconds and scrolls without long frames", async () => {
  const { page, close } = await open(browser, "about:blank");
  const began = performance.now();
  await page.goto(address);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const opened = performance.now() - began;
  const frames = await page.evaluate(() => new Promise((done) => {
    const lengths = [];
    let last = performance.now();
    const step = (now) => {
      lengths.push(now - last);
      last = now;
      scrollBy({ top: 300, behavior: "instant" });
      if (lengths.length < 120) requestAnimationFrame(step); else done(lengths.sort((a, b) => a - b));
    };
    requestAnimationFrame(step);
  }));
  console.log(`opened in ${opened.toFixed(0)} ms; frames: median ${frames[60].toFixed(1)} ms, 95th percentile ${frames[114].toFixed(1)} ms`);
  assert.ok(opened < 2000, `${opened} ms`);
  assert.ok(frames[60] < 34, `median frame ${frames[60]} ms`);
  await close();
});
