import { answerWith, filePaths } from "./_files.ts";

export const getStaticPaths = () => filePaths("csv", "data");

export const GET = answerWith("csv");
