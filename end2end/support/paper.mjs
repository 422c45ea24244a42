// What comes out of the printer.

/** The sheets that the browser would print now: how many, and their sizes in points. */
export async function printed({ page }, options = {}) {
  const text = (await page.pdf({ preferCSSPageSize: true, ...options })).toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    sheets: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    sizes: boxes.map(([, width, height]) => ({ width: Number(width), height: Number(height) })),
  };
}
