// The text of a page as a visitor reads it.

/**
 * What `main` shows, without where it is hosted. What is laid out only once it comes near is laid out first: until then its text
 * depends on how far the browser is.
 */
export const shownText = (page) =>
  page.locator("main").evaluate((main) => {
    for (const part of main.querySelectorAll("*")) {
      if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";
    }
    return main.innerText.replaceAll(location.origin, "").replaceAll(/\s+/g, " ").trim();
  });
