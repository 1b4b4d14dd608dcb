import { answerWith, filePaths } from "../_files.ts";

export const getStaticPaths = () => filePaths("csv", "folder");

export const GET = answerWith("csv");
