import { fileURLToPath } from "node:url";
import { defineConfig, globalIgnores } from "eslint/config";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/**
 * Who may import whom:
 *
 *     pages ─→ layouts, components ─→ site ─→ domain ─→ zod
 *       └────→ collections/index ───────────↗   ↑
 *     scripts ─→ collections, site ─────────────┘
 *       └────→ verify ─→ collections, site
 */
const forbid = (...patterns) => ({
  "no-restricted-imports": ["error", { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
});

/** A relative path into one of these folders of `src`, or of the top level. */
const folder = (...names) => `^\\.{1,2}/(.*/)?(${names.join("|")})/`;

const outside = [folder("scripts", "test"), "The product does not import its tools or tests."];
const drawing = [folder("pages", "layouts", "components"), "Only pages, layouts and components draw."];
const astroItself = ["^astro($|[:/])", "Astro belongs to pages, layouts and components."];
const node = ["^node:", "Reading and writing is an argument here, not an import."];
const collections = [folder("collections"), "Only pages and scripts read the collections; pass the data as arguments."];
const generated = ["^#generated/|^@content-collections/", "The collections are reached through src/collections."];
const onlyZod = ["^(?!zod$|\\.)", "The domain imports zod and itself, nothing else."];
const leavesDomain = (up) => [`^${"\\.\\./".repeat(up)}`, "The domain imports nothing outside of src/domain."];

const directions = [
  { files: ["src/domain/*.ts"], rules: forbid(onlyZod, leavesDomain(1)) },
  { files: ["src/domain/*/*.ts"], rules: forbid(onlyZod, leavesDomain(2)) },
  { files: ["src/domain/*/*/*.ts"], rules: forbid(onlyZod, leavesDomain(3)) },
  { files: ["src/site/**"], rules: forbid(astroItself, node, collections, generated, drawing, outside) },
  {
    files: ["src/components/**", "src/layouts/**"],
    rules: forbid(node, collections, generated, outside, [folder("pages"), "Pages use components, not the reverse."]),
  },
  {
    files: ["src/pages/**"],
    rules: forbid(generated, outside, [
      "/collections/(?!index\\.ts$)",
      "Pages read the collections through collections/index.ts.",
    ]),
  },
  { files: ["src/collections/**"], rules: forbid(drawing, outside) },
  { files: ["src/verify/**"], rules: forbid(drawing, outside, astroItself, generated) },
  {
    files: ["scripts/**"],
    rules: forbid(generated, drawing),
  },
];

/** The domain and the site model are pure: no clock, no output, no network. */
const pure = {
  files: ["src/domain/**", "src/site/**"],
  rules: {
    "no-restricted-globals": ["error", "console", "fetch", "process"],
    "no-restricted-syntax": [
      "error",
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take the day as an argument." },
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        message: "Take the time as an argument.",
      },
    ],
  },
};

export default defineConfig(
  globalIgnores(["dist/", "dist.*/", ".astro/", ".cache/", ".content-collections/", "public/", "test/.out/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    files: ["**/*.ts"],
    ignores: ["**/*.astro/*.ts"],
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL("..", import.meta.url)) },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/triple-slash-reference": ["error", { types: "always" }],
    },
  },
  { rules: { eqeqeq: "error" } },
  pure,
  directions,
);
