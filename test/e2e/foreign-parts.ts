import { ALARM, ELEMENT } from "../hostile.ts";

/** What a document may hold as it stands in the browser: `parts` is empty where data has made nothing, `text` is all of its text. */
export interface Inspected {
  readonly parts: readonly string[];
  readonly text: string;
}

/** The names that an inspection looks for; the browser does not share our modules. */
export const ATTACK = { alarm: ALARM, element: ELEMENT };

/**
 * Looks for whatever a text could have made of a document: elements that load or run, handlers, addresses that run,
 * styles of its own. Runs in the page.
 */
export function inspect({ alarm, element }: typeof ATTACK): Inspected {
  const RUNNING = "iframe, frame, object, embed, applet, base, foreignObject, animate, set, meta[http-equiv=refresh]";
  const LOADS = ["src", "srcset", "poster", "data", "background"];
  const LEADS = [...LOADS, "href", "xlink:href", "action", "formaction", "ping"];
  const isHtml = document.contentType === "text/html";
  const all = [...document.querySelectorAll("*")];
  const parts = all.flatMap((found) => {
    const faults: string[] = [];
    const name = found.localName.toLowerCase();
    if (name.startsWith(element) || found.matches(RUNNING)) faults.push(`<${name}>`);
    if (name === "script" && found.getAttribute("type") !== "application/ld+json") {
      const source = found.getAttribute("src");
      if (!source?.startsWith("/_assets/") || found.textContent !== "") faults.push(`<script> ${found.textContent}`);
    }
    // The browser's own view of XML has one, and so have pictures of charts.
    const styled = isHtml && (name === "style" || found.hasAttribute("style"));
    if (styled || found.getAttribute("style")?.includes(alarm)) faults.push(`<${name}> with styles`);
    for (const { name: attribute, value } of found.attributes) {
      if (/^on|^srcdoc$|^autofocus$/i.test(attribute)) faults.push(`${name} ${attribute}=${value}`);
      if (!LEADS.includes(attribute)) continue;
      const address = URL.parse(value, document.baseURI);
      const schemes = LOADS.includes(attribute) ? ["http:"] : ["http:", "https:", "mailto:", "tel:"];
      const foreign = LOADS.includes(attribute) && address?.host !== location.host;
      if (!address || !schemes.includes(address.protocol) || foreign) faults.push(`${name} ${attribute}=${value}`);
      if (value.includes(`${alarm}()`) && value.startsWith("javascript")) faults.push(`${name} ${attribute}=${value}`);
    }
    return faults;
  });
  if (document.querySelector("parsererror")) parts.push("not well-formed");
  return { parts, text: document.documentElement.textContent };
}
