// The error page in a browser: node pages.mjs BASE CHROMIUM SCREENSHOTS
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [base, executablePath, screenshots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

/** A page, and what went wrong in it: errors, and requests to elsewhere. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("dialog", (dialog) => wrong.push(dialog.message()) && dialog.dismiss());
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) wrong.push(request.url());
  });
  const response = await page.goto(base + path);
  assert.equal(response.status(), 200, path);
  return { page, wrong, close: () => context.close() };
}

const picture = (page, name, whole = false) => page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: whole });

/** Contrast, labels, order of headings. */
async function assertAccessible(path, options) {
  // axe is a script that the page's policy would not run.
  const { page, close } = await open(path, { ...options, bypassCSP: true });
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() => window.axe.run(document));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n  ")}`);
  assert.deepEqual(found, [], path);
  await close();
}

/** That nothing is wider than the window. */
async function assertFits(page) {
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(needed <= there, `${needed} pixels wide in ${there}`);
}

const visible = (page, selector) => page.locator(selector).filter({ visible: true }).count();

const tests = {
  async "search hides what does not match"() {
    const { page, wrong, close } = await open("/timeline/errors");
    const all = await visible(page, "section.error");
    assert.equal(all, 15);
    await page.keyboard.press("/");
    await page.keyboard.type("enhance calm");
    assert.equal(await visible(page, "section.error"), 1);
    assert.equal(await visible(page, "nav li"), 1);
    assert.equal(await page.getByRole("status").textContent(), "1 of 15 errors");
    await picture(page, "search");
    await page.getByRole("searchbox", { name: "Search" }).fill("no such words");
    assert.equal(await visible(page, "section.error"), 0);
    await page.keyboard.press("Escape");
    assert.equal(await visible(page, "section.error"), all);
    assert.deepEqual(wrong, []);
    await close();
  },

  async "a link to an error leads to its section"() {
    const { page, wrong, close } = await open("/bookings/errors#unauthenticated");
    const top = () => page.locator("[id='BookingError.Unauthenticated']").boundingBox();
    const { y } = await top();
    assert.ok(y >= -40 && y < 500, `at ${y}`);
    // By the redirect as well, and over a search that had hidden it.
    await page.goto(`${base}/bookings/errors/invalid-parameter`);
    assert.equal(new URL(page.url()).hash, "#invalid-parameter");
    await page.getByRole("searchbox").fill("rate limit");
    await page.evaluate(() => { location.hash = "#unauthenticated"; });
    await page.waitForFunction(() => document.querySelector("input[type=search]").value === "");
    assert.equal(await visible(page, "section.error"), 11);
    assert.deepEqual(wrong, []);
    await close();
  },

  async "every link in the list of errors leads to a section"() {
    for (const path of ["/hostile/errors", "/bookings/errors"]) {
      const { page, close } = await open(path);
      for (const link of await page.locator("nav a").all()) {
        await link.click();
        assert.equal(await page.locator("section.error:target").count(), 1, await link.getAttribute("href"));
      }
      await close();
    }
  },

  async "a sample is copied byte for byte"() {
    const { page, wrong, close } = await open("/bookings/errors", { permissions: ["clipboard-read", "clipboard-write"] });
    const section = page.locator("[id='BookingError.NoSuchBooking']");
    const button = section.getByRole("button", { name: "Copy" });
    await button.click();
    await section.getByRole("button", { name: "Copied" }).waitFor();
    assert.deepEqual(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), {
      type: "invalid_request_error",
      message: "No such booking: '123'",
      param: "id",
    });
    assert.deepEqual(wrong, []);
    await close();
  },

  async "without script everything is there to read"() {
    const { page, close } = await open("/bookings/errors#unauthenticated", { javaScriptEnabled: false });
    assert.equal(await visible(page, "section.error"), 11);
    assert.equal(await visible(page, "button, input"), 0);
    await picture(page, "without-script");
    await close();
  },

  async "it follows the system's colours"() {
    const colours = new Set();
    for (const colorScheme of ["light", "dark"]) {
      const { page, wrong, close } = await open("/bookings/errors", { colorScheme });
      colours.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      await picture(page, `bookings-${colorScheme}`, true);
      assert.deepEqual(wrong, []);
      await close();
    }
    assert.equal(colours.size, 2);
  },

  async "it fits a narrow screen"() {
    for (const path of ["/bookings/errors", "/payments/errors", "/hostile/errors"]) {
      const { page, close } = await open(path, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
      await assertFits(page);
      assert.equal(await page.locator("nav details").getAttribute("open"), null);
      await picture(page, `narrow-${path.split("/")[1]}`);
      await close();
    }
  },

  async "it can be printed"() {
    const { page, close } = await open("/payments/errors");
    await page.emulateMedia({ media: "print" });
    assert.equal(await visible(page, "nav, button, input"), 0);
    await picture(page, "printed", true);
    await close();
  },

  async "no text of the hostile page is markup"() {
    const { page, wrong, close } = await open("/hostile/errors");
    await assertFits(page);
    for (const code of await page.locator("section.error").evaluateAll((all) => all.map((section) => section.id))) {
      await page.goto(`${base}/hostile/errors/${code}`);
      assert.equal(await page.locator("section.error:target").count(), 1, code);
    }
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.equal(await page.locator("main img, main script, main [onclick]").count(), 0);
    assert.equal(await page.getByRole("searchbox").count(), 1);
    await page.getByRole("searchbox").fill("</script>");
    assert.ok((await visible(page, "section.error")) >= 1);
    await page.getByRole("searchbox").fill("");
    for (const button of await page.getByRole("button", { name: "Copy" }).all()) await button.click();
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    await picture(page, "hostile", true);
    assert.deepEqual(wrong, []);
    await close();
  },

  async "it is accessible"() {
    for (const path of ["/hostile/errors", "/bookings/errors", "/calendar/errors", "/payments/errors", "/timeline/errors"]) {
      for (const colorScheme of ["light", "dark"]) await assertAccessible(path, { colorScheme });
    }
  },

  async "every page has a picture"() {
    for (const name of ["calendar", "payments", "timeline"]) {
      const { page, wrong, close } = await open(`/${name}/errors`);
      await picture(page, name, true);
      assert.deepEqual(wrong, []);
      await close();
    }
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}
await browser.close();
process.exit(failed === 0 ? 0 : 1);
