// The licences of every package whose code is in the bundle: a package without a licence text stops the build.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** Module paths of a bundle → one text with the name, version and licence of each package they come from. */
export function licencesOf(modules, root) {
  const folders = new Set(modules.map(packageFolder).filter(Boolean));
  return [...folders]
    .sort()
    .map((folder) => licenceOf(folder, root))
    .join(`\n${'-'.repeat(78)}\n\n`);
}

function packageFolder(path) {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file && existsSync(`${folder}/${file}`)
      ? readFileSync(`${folder}/${file}`, 'utf8').trim()
      : null;
  if (text === null && license !== 'MIT')
    throw new Error(`${name} ${version} ships no licence text and is not MIT`);
  return `${name} ${version} (${license})\n\n${text ?? `${name} is distributed under the MIT licence; its package holds no licence file.`}\n`;
}
