// The page of every story in a real browser: plots, marks, links, filters, print, narrow screens, accessibility.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { inView, launch, open, settled, stories, storyPage } from "./desk.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
const pages = {};

before(async () => {
  browser = await launch();
  for (const name of stories) pages[name] = storyPage(name);
});
after(() => browser.close());

/** What stands on a page, counted in it. */
const inventory = () => {
  const ids = new Set(Array.from(document.querySelectorAll("[id]"), (element) => element.id));
  const links = Array.from(document.querySelectorAll('a[href^="#"]'), (link) => link.getAttribute("href").slice(1));
  const findings = Array.from(document.querySelectorAll(".finding"));
  return {
    title: document.querySelector("h1").textContent,
    findings: findings.length,
    withoutTable: findings.filter((finding) => !finding.querySelector("table.forest, table.positions")).length,
    withoutQuotes: findings.filter((finding) => finding.querySelectorAll("blockquote mark").length < 2).length,
    rows: document.querySelectorAll("svg.row").length,
    unnamed: Array.from(document.querySelectorAll("svg.row")).filter((svg) => !svg.querySelector("title")?.textContent).length,
    beyond: Array.from(document.querySelectorAll("svg.row .dot, svg.row .typical")).filter((shape) => {
      const cell = shape.closest("td").getBoundingClientRect();
      const box = shape.getBoundingClientRect();
      return box.left < cell.left - 1 || box.right > cell.right + 1;
    }).length,
    marks: document.querySelectorAll(".account mark").length,
    anchors: document.querySelectorAll(".account [id^=c]").length,
    dangling: links.filter((id) => !ids.has(id)),
    doubled: document.querySelectorAll("[id]").length - ids.size,
    accounts: document.querySelectorAll(".account").length,
  };
};

for (const javaScriptEnabled of [true, false]) {
  test(`plots, marks and links are where they should be, scripts ${javaScriptEnabled ? "on" : "off"}`, async () => {
    for (const name of stories) {
      const { page, trouble, close } = await open(browser, pages[name], { javaScriptEnabled });
      // Without scripts the page cannot look at itself; a second one with scripts reads the same file.
      const found = await page.evaluate(inventory);
      assert.ok(found.findings > 0 && found.accounts > 1, `${name}: ${JSON.stringify(found)}`);
      assert.equal(found.withoutTable, 0, name);
      assert.equal(found.withoutQuotes, 0, name);
      assert.ok(found.rows > 3, `${name}: plots`);
      assert.equal(found.unnamed, 0, `${name}: pictures without words`);
      assert.equal(found.beyond, 0, `${name}: dots and bars stay inside their cells`);
      assert.ok(found.marks > 10 && found.anchors >= found.marks / 2, `${name}: marks`);
      assert.deepEqual(found.dangling, [], `${name}: links that lead nowhere`);
      assert.equal(found.doubled, 0, `${name}: ids used twice`);
      assert.deepEqual(trouble, [], name);
      assert.equal(await page.locator("#filters").isVisible(), javaScriptEnabled, `${name}: filters need scripts`);
      assert.equal(await page.locator("button:visible").count() > 0, javaScriptEnabled, `${name}: buttons need scripts`);
      await close();
    }
  });

  test(`a finding leads to its sentence and back, scripts ${javaScriptEnabled ? "on" : "off"}`, async () => {
    const { page, close } = await open(browser, pages["el-mencho"], { javaScriptEnabled });
    const link = page.locator(".finding .quote figcaption a").first();
    const target = (await link.getAttribute("href")).slice(1);
    const quoted = await page.locator(".finding .quote mark").first().textContent();
    await link.click();
    await settled(page);
    assert.ok(page.url().endsWith(`#${target}`));
    assert.ok(await inView(page, `[id="${target}"]`));
    const marked = await page.locator(`[id="${target}"] ~ mark`).first().textContent();
    assert.equal(marked, quoted);
    const back = page.locator(`[id="${target}"] ~ sup a`).first();
    const finding = (await back.getAttribute("href")).slice(1);
    assert.equal(finding, await page.locator(".finding").first().getAttribute("id"), "it leads back to where one came from");
    await back.click();
    await settled(page);
    assert.ok(page.url().endsWith(`#${finding}`));
    assert.ok(await inView(page, `[id="${finding}"] h3`));
    await close();
  });
}

test("a link to a folded question unfolds it", async () => {
  const { page, close } = await open(browser, pages["el-mencho"]);
  const calm = await page.locator("#calm tr[id]").first().getAttribute("id");
  assert.equal(await page.locator(`[id="${calm}"]`).isVisible(), false);
  await page.evaluate((id) => { location.hash = id; }, calm);
  await page.locator(`[id="${calm}"]`).waitFor({ state: "visible" });
  await close();
});

test("filters leave what fits, and say how much", async () => {
  const { page, close } = await open(browser, pages["el-mencho"]);
  const visible = () => page.locator(".finding:visible").count();
  const all = await visible();
  const contradictions = await page.locator('.finding[data-verdict="contradict"]').count();
  for (const box of await page.locator('#filters input:not([value="contradict"])').all()) await box.uncheck();
  assert.equal(await visible(), contradictions);
  assert.equal(await page.locator("table.ask tbody tr:visible").count(), contradictions);
  assert.equal(await page.locator("#filters output").textContent(), `${contradictions} of ${all} findings shown`);
  await page.locator("#filters select[name=source]").selectOption("s4");
  const ofSource = await page.locator('.finding[data-verdict="contradict"][data-sources~="s4"]').count();
  assert.ok(ofSource > 0 && ofSource < contradictions);
  assert.equal(await visible(), ofSource);
  await page.locator("#filters select[name=source]").selectOption("");
  await page.locator("#filters select[name=attribute]").selectOption({ index: 1 });
  assert.ok(await visible() < contradictions);
  await close();
});

test("two articles stand side by side", async () => {
  const { page, close } = await open(browser, pages["el-mencho"]);
  await page.locator("button.beside").first().click();
  await settled(page);
  assert.equal(await page.locator(".account:visible").count(), 2);
  assert.equal(await page.locator("mark.here").count(), 2);
  const boxes = await page.locator(".account:visible").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.equal(boxes[0], boxes[1]);
  await page.locator("#all-articles").click();
  assert.ok(await page.locator(".account:visible").count() > 2);
  await close();
});

test("the keyboard reaches every control and the first stop skips to the findings", async () => {
  const { page, close } = await open(browser, pages["el-mencho"]);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.ok(await inView(page, "#findings-head"));
  await close();
});

test("nothing overflows at 360 pixels", async () => {
  for (const name of stories) {
    const { page, close } = await open(browser, pages[name], { viewport: { width: 360, height: 740 } });
    await page.addStyleTag({ content: ".finding, .account { content-visibility: visible !important }" });
    const wide = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      who: Array.from(document.querySelectorAll("body *"))
        .filter((element) => !element.closest(".scroll, svg") && element.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
    }));
    assert.ok(wide.page <= 360 && wide.who.length === 0, `${name}: ${JSON.stringify(wide)}`);
    await close();
  }
});

test("printing shows everything that is folded, and no controls", async () => {
  const { page, close } = await open(browser, pages["el-mencho"]);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("nav").isVisible(), false);
  assert.equal(await page.locator("#filters").isVisible(), false);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("details:not([open])").count(), 0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.ok(await page.locator("details:not([open])").count() > 0);
  const pdf = await page.pdf({ format: "A4" });
  const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.ok(sheets > 3 && sheets < 60, `${sheets} sheets`);
  await close();
});

for (const [look, options] of Object.entries({
  light: {},
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 360, height: 740 } },
})) {
  test(`no violation of accessibility rules, ${look}`, async () => {
    // Looks differ in colours and widths alone: two stories with every part show them.
    for (const name of look === "light" ? stories : ["el-mencho", "bengal-cyclone"]) {
      const { page, close } = await open(browser, pages[name], options);
      await page.addStyleTag({ content: ".finding, .account { content-visibility: visible !important }" });
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => axe.run());
      const told = violations.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      assert.deepEqual(told, [], name);
      assert.ok(passes.length > 20, `${name}: rules that could fail`);
      await close();
    }
  });
}
