import { fileURLToPath } from "node:url";
import { defineConfig, globalIgnores } from "eslint/config";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/**
 * Who may import whom, room by room; each line imports from those below it:
 *
 *     scripts
 *     pages ─→ layouts, components
 *     province, desk
 *     publish, verify, authoring
 *     site          collections ─→ documents
 *     program
 *     domain ─→ zod
 */
const forbid = (...patterns) => ({
  "no-restricted-imports": ["error", { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
});

/** A relative path into one of these folders of `src`, or of the top level. */
const folder = (...names) => `^\\.{1,2}/(.*/)?(${names.join("|")})/`;
/** The same where a room inside the importer's own may bear such a name. */
const roomAt = (up, ...names) => `^${"\\.\\./".repeat(up)}(${names.join("|")})/`;

const outside = [folder("scripts", "test"), "The product does not import its tools or tests."];
const drawing = [folder("pages", "layouts", "components"), "Only pages, layouts and components draw."];
const astroItself = ["^astro($|[:/])", "Astro belongs to pages, layouts, components and publishing."];
const node = ["^node:", "Reading and writing is an argument here, not an import."];
const generated = ["^@content-collections/", "The collections are reached through src/collections."];
const onlyZod = ["^(?!zod$|\\.)", "The domain imports zod and itself, nothing else."];
const leavesDomain = (up) => [`^${"\\.\\./".repeat(up)}`, "The domain imports nothing outside of src/domain."];
const ROOMS = ["program", "documents", "collections", "authoring", "publish", "verify", "province", "desk", "site"];
/** The rooms that build sites. */
const BUILDERS = ["publish", "province"];
/** The rooms that a room must not import, for a file so many folders below `src`. */
const above = (room, allowed) =>
  [1, 2, 3].map((depth) => ({
    files: [`src/${room}/${"*/".repeat(depth - 1)}*.ts`],
    rules: forbid(
      [
        roomAt(depth, ...ROOMS.filter((name) => name !== room && !allowed.includes(name))),
        `src/${room} imports ${["domain", ...allowed].join(", ")} and itself.`,
      ],
      drawing,
      outside,
      ...(BUILDERS.includes(room) ? [] : [astroItself]),
      ...(room === "collections" ? [] : [generated]),
      ...(room === "site" ? [node] : []),
    ),
  }));

const directions = [
  { files: ["src/domain/*.ts"], rules: forbid(onlyZod, leavesDomain(1)) },
  { files: ["src/domain/*/*.ts"], rules: forbid(onlyZod, leavesDomain(2)) },
  { files: ["src/domain/*/*/*.ts"], rules: forbid(onlyZod, leavesDomain(3)) },
  { files: ["src/domain/*/*/*/*.ts"], rules: forbid(onlyZod, leavesDomain(4)) },
  ...above("program", []),
  ...above("documents", ["program"]),
  ...above("site", []),
  ...above("collections", ["program", "documents"]),
  ...above("authoring", ["program", "documents", "collections", "site"]),
  ...above("verify", ["program", "documents", "collections", "site"]),
  ...above("publish", ["program", "documents", "collections", "site", "authoring"]),
  ...above("province", ["program", "documents", "collections", "site", "verify", "publish"]),
  ...above("desk", ["program", "documents", "collections", "site", "authoring", "publish"]),
  {
    // What the desk's screens load runs in a browser, which has nothing else.
    files: ["src/desk/browser/*.ts"],
    rules: forbid(["^(?!\\./)", "A module of the browser imports its neighbours alone."]),
  },
  {
    files: ["src/components/**", "src/layouts/**"],
    rules: forbid(node, generated, outside, [
      folder("pages", "program", "documents", "collections", "authoring", "publish", "verify", "desk"),
      "Pages use components, not the reverse; data comes as an argument.",
    ]),
  },
  {
    files: ["src/pages/**"],
    rules: forbid(generated, outside, [
      "/(program|documents|collections|authoring|verify|publish|desk)/(?!index\\.ts$)",
      "Pages read the collections through publish/index.ts.",
    ]),
  },
  { files: ["scripts/**"], rules: forbid(generated, drawing) },
];

const spread = {
  selector: "ObjectExpression > SpreadElement > ObjectExpression",
  message: "Write the keys themselves: within a spread nobody sees a key that is misspelt or does not belong.",
};

/** Assertions that hide what may be missing or otherwise: each of them has an honest way. */
const named = "TSAsExpression[typeAnnotation.type='TSTypeReference'] >";
const assertions = [
  {
    selector: "TSAsExpression > CallExpression.expression[callee.object.name='Object'][callee.property.name='keys']",
    message: "keysOf of src/domain/keyed.ts knows the keys of a table.",
  },
  {
    selector: `${named} CallExpression.expression[callee.object.name='Object'][callee.property.name='fromEntries']`,
    message: "valueOfEach of src/domain/keyed.ts makes a table with all its keys.",
  },
  {
    selector: `${named} MemberExpression.expression[computed=true][property.value!=/^\\D/]`,
    message: "What stands at an index may be missing: ask.",
  },
  {
    selector: `${named} CallExpression.expression[callee.object.name!='Reflect'][callee.property.name=/^(find|findLast|get|at|pop|shift)$/]`,
    message: "What is looked for may be missing: ask.",
  },
  {
    selector: `${named} TSAsExpression.expression[typeAnnotation.type='TSUnknownKeyword']`,
    message: "An assertion by way of unknown says anything: say why it holds.",
  },
];

/** The domain and the site model are pure: no clock, no output, no network. */
const pure = {
  files: ["src/domain/**", "src/site/**"],
  rules: {
    "no-restricted-globals": ["error", "console", "fetch", "process"],
    "no-restricted-syntax": [
      "error",
      spread,
      ...assertions,
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Take the day as an argument." },
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        message: "Take the time as an argument.",
      },
    ],
  },
};

export default defineConfig(
  globalIgnores([
    "dist/",
    "dist.*/",
    ".astro/",
    ".cache/",
    ".content-collections/",
    ".package/",
    "public/",
    "test/.out/",
  ]),
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
      // As the strict preset has it, and numbers: naming one option lets go of all the others.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        {
          allowAny: false,
          allowBoolean: false,
          allowNever: false,
          allowNullish: false,
          allowNumber: true,
          allowRegExp: false,
        },
      ],
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/triple-slash-reference": ["error", { types: "always" }],
    },
  },
  {
    // A test that prints "undefined" fails by what it expects.
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowNullish: true }],
    },
  },
  { rules: { eqeqeq: "error", "no-restricted-syntax": ["error", spread] } },
  { files: ["src/**", "scripts/**"], rules: { "no-restricted-syntax": ["error", spread, ...assertions] } },
  pure,
  directions,
);
