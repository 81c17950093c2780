// Gets the Web Chat bundle: node fetch.mjs FOLDER [TARBALL]
// Only the package's own tarball, checked against webchat.lock.json; its dependency tree is neither needed nor asked for.
// FOLDER appears whole or not at all, so that a build that was interrupted leaves nothing half done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const lock = JSON.parse(readFileSync(new URL('webchat.lock.json', import.meta.url), 'utf8'));
const [target, tarball] = process.argv.slice(2);
if (!target) fail('usage: node fetch.mjs FOLDER [TARBALL]');

const folder = resolve(target);
mkdirSync(dirname(folder), { recursive: true });
const draft = mkdtempSync(`${folder}-`);
try {
  const bytes = readFileSync(tarball ? resolve(tarball) : download(draft));
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (integrity !== lock.integrity) throw new Error(`${basename(tarball ?? lock.package)} is not ${lock.package} ${lock.version}: its checksum differs from webchat.lock.json`);

  const contents = unpack(gunzipSync(bytes));
  for (const name of lock.files) {
    const content = contents.get(`package/${name}`);
    if (!content) throw new Error(`${lock.package} ${lock.version} holds no ${name}`);
    writeFileSync(join(draft, basename(name)), content);
    if (!name.endsWith('.js')) continue;
    writeFileSync(join(draft, `${basename(name)}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(draft, `${basename(name)}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
  }

  // The stamp comes last: the build looks for it.
  writeFileSync(join(draft, 'complete.txt'), `${lock.integrity}\n`);
  publish();
} catch (failure) {
  fail(failure.message);
} finally {
  rmSync(draft, { recursive: true, force: true });
}

// npm knows the registry and the proxy of this machine; we do not.
function download(into) {
  const npm = spawnSync('npm', ['pack', `${lock.package}@${lock.version}`, '--silent', '--ignore-scripts', '--fetch-retries=1', '--fetch-timeout=60000'], {
    cwd: into, encoding: 'utf8', shell: process.platform === 'win32', timeout: 180_000,
  });
  const name = readdirSync(into).find((file) => file.endsWith('.tgz'));
  if (npm.error?.code === 'ENOENT') throw new Error('npm was not found');
  if (npm.status !== 0 || !name) throw new Error(`npm could not get ${lock.package}@${lock.version}`);
  return join(into, name);
}

// A tarball is a row of 512-byte blocks: a header with name and octal size, then the content.
function unpack(tar) {
  const files = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12), 8);
    files.set(text(0, 100), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

function publish() {
  for (const file of readdirSync(draft)) if (file.endsWith('.tgz')) rmSync(join(draft, file));
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch (failure) {
    // Another build was faster; its files are the same.
    if (!existsSync(join(folder, 'complete.txt'))) throw failure;
  }
}

function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
