// Leaving a page with work on it.

/** Has the page loaded again and gives the kind of question that the browser asks before that. It is answered with no: the page
 * stays as it is. */
export async function askedBeforeReload({ page }) {
  // That a page wants to be asked is told to the browser by the page: after the next picture it knows.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await asked;
  const kind = dialog.type();
  await dialog.dismiss();
  return kind;
}
