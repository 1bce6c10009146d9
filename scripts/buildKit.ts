/** `npm run build:kit`: the package @guatu/kit, from the tree as it is. */
import './require-node.cjs';
import { buildKit } from './buildKit/buildKit.ts';

const { folder, files } = await buildKit();
console.log(`build:kit: ${files} files in ${folder}`);
