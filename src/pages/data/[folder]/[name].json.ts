import { answerWith, filePaths } from "../_files.ts";

export const getStaticPaths = () => filePaths("json", "folder");

export const GET = answerWith("json");
