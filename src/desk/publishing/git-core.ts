/** All of isomorphic-git: the package ships it in one file, for it brings some thirty small libraries. */
export * from "isomorphic-git";
