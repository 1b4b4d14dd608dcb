import { answerWith, filePaths } from "./_files.ts";

export const getStaticPaths = () => filePaths("json", "data");

export const GET = answerWith("json");
