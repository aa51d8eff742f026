// Where the top of the site leads, without scripts. stdout: the path.

const top = await serve(input.headers);
const browser = await launch();
const page = await browser.newPage({ javaScriptEnabled: false });
await page.goto(`${top}index.html`, { waitUntil: "commit" });
await page.waitForURL((url) => url.pathname !== "/index.html");
const path = new URL(page.url()).pathname;
await browser.close();
answer(path);
