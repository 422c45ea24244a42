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

/** The texts of these elements, by the page on which each would be printed. In a printed file only links say where they are. */
export async function printedOn({ page }, selector) {
  const texts = await page.locator(selector).evaluateAll((elements) =>
    elements.map((element, at) => {
      const text = element.textContent;
      const link = document.createElement("a");
      Object.assign(link, { href: `https://blad.invalid/${at}`, style: "color: inherit; text-decoration: none" });
      link.append(...element.childNodes);
      element.append(link);
      return text;
    }),
  );
  const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id, body]) => [id, body]));
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((body) => {
    const refs = [...(body.match(/\/Annots\s*\[([^\]]*)\]/)?.[1] ?? "").matchAll(/(\d+) 0 R/g)];
    const found = refs.map(([, id]) => objects.get(id)?.match(/blad\.invalid\/(\d+)/)?.[1]).filter(Boolean);
    return [...new Set(found)].map((at) => texts[Number(at)]);
  });
}
