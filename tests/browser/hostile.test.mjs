// Text that means harm is shown and does nothing.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { crosscheck, folder, launch, open, pageOf } from "./desk.mjs";

const story = join(folder, "hostile");
const name = `Gazette"><img src=x onerror=alert(1)>`;
const texts = {
  a: `<script>alert("a")</script> At least 12 people were killed when the ferry "Ana' onmouseover='alert(2)" sank in <b>Chittagong</b>.
</p></article><iframe src="javascript:alert(3)"></iframe> Some 40 <a href="javascript:alert(4)">passengers</a> were injured.
\u202eEight\u202c people were missing\u200b, \u001b[31mthe coast guard\u001b[0m said. <!-- --> &lt;script&gt;alert(5)&lt;/script&gt; ]]>`,
  b: `Eight people were killed when the ferry sank, said <svg/onload=alert(6)> the minister. =HYPERLINK("x") Nearly 20 passengers were injured.
<style>body{display:none}</style> <meta http-equiv=refresh content="0;url=data:text/html,x"> 30 people were missing.`,
};
let browser;
let address;

before(async () => {
  mkdirSync(story);
  for (const [id, text] of Object.entries(texts)) writeFileSync(join(story, `${id}.txt`), text);
  writeFileSync(join(story, "sources.toml"), Object.keys(texts).map((id) => `[[source]]\nid = '${id}<i>'\nname = '''${name}'''\nfile = "${id}.txt"\n`).join("\n"));
  browser = await launch();
  address = pageOf(story, "hostile-page");
});
after(() => browser.close());

test("nothing of a text or a name runs, loads or becomes an element", async () => {
  const { page, trouble, close } = await open(browser, address);
  await page.waitForTimeout(300);
  assert.deepEqual(trouble, []);
  for (const made of ["img", "iframe", "main b.x, .text b", ".text a[href^=javascript]", ".text script, .text style", ".text svg", "main meta"]) {
    assert.equal(await page.locator(made).count(), 0, made);
  }
  assert.equal(await page.locator("script").count(), 1);
  const handlers = await page.evaluate(() => Array.from(document.querySelectorAll("*"))
    .flatMap((element) => element.getAttributeNames()).filter((attribute) => attribute.startsWith("on")));
  assert.deepEqual(handlers, []);
  const shown = await page.locator("#articles").innerText();
  for (const words of [`<script>alert("a")</script>`, "</article><iframe", "<svg/onload=alert(6)>", "<style>body{display:none}</style>", "&lt;script&gt;", name, "a<i>"]) {
    assert.ok(shown.includes(words), words);
  }
  for (const control of ["\u202e", "\u200b", "\u001b"]) assert.ok(!shown.includes(control), JSON.stringify(control));
  assert.ok(await page.locator(".finding").count() > 0, "there is something to find");
  await close();
});

test("the terminal gets no escape codes of a text", () => {
  const report = crosscheck("check", story, "--color", "never");
  assert.ok(!report.includes("\u001b") && !report.includes("\u202e") && !report.includes("\u200b"));
});
