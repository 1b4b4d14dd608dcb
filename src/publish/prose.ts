import { Fragment, jsx, jsxs } from "astro/jsx-runtime";
import { createComponent, renderJSX, type AstroComponentFactory } from "astro/runtime/server/index.js";
import type { SSRResult } from "astro";
import type { Root } from "hast";
import { toJsxRuntime, type Components } from "hast-util-to-jsx-runtime";

/**
 * A component of Astro that draws the elements of a body of prose; it takes `components` by the names of the elements
 * that they stand for. It is made of data: no code of an agency runs, because none is made.
 */
export const proseComponent = (elements: Root): AstroComponentFactory =>
  createComponent((result: SSRResult, { components }) => {
    const runtime = { Fragment, jsx, jsxs, components: components as Components };
    return renderJSX(result, toJsxRuntime(elements, { ...runtime, elementAttributeNameCase: "html", passKeys: false }));
  });
