// Ranks one set's documents with each engine: a set as JSON on the standard input, {engine: [[id, …], …] | "why not"} on the standard output.
// A set is {language, top, documents: [{id, title, text}], questions: ["…"]}. Each engine ORs the question's words over title and text, both
// at weight 1, and gets its own way of leaving out small words and cutting endings where it has one for the language.
import { readFileSync } from 'node:fs';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import createBm25 from 'wink-bm25-text-search';
import wink from 'wink-nlp-utils';

const set = JSON.parse(readFileSync(0, 'utf8'));
const engines = { lunr: rankWithLunr, MiniSearch: rankWithMiniSearch, 'wink-bm25-text-search': rankWithWink };
const lists = Object.fromEntries(Object.entries(engines).map(([name, rank]) => [name, rank()]));
process.stdout.write(JSON.stringify(lists));

function rankWithLunr() {
  if (set.language === 'zh') return 'no Chinese: words are cut at spaces';
  const index = lunr(function () {
    // Its trimmer and stemmer are English and would leave nothing of a Cyrillic word.
    if (set.language !== 'en') { this.pipeline.reset(); this.searchPipeline.reset(); }
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const { id, title, text } of set.documents) this.add({ id, title: withoutSigns(title), text: withoutSigns(text) });
  });
  return set.questions.map((question) => {
    const words = lunr.tokenizer(withoutSigns(question)).map(String).filter((word) => set.language !== 'en' || lunr.stopWordFilter(word));
    return top(index.query((query) => words.forEach((word) => query.term(word))).map((hit) => hit.ref));
  });
}

// It trims the signs off a text's words but not off a question's.
function withoutSigns(text) {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function rankWithMiniSearch() {
  const segments = set.language === 'zh' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  const index = new MiniSearch({
    fields: ['title', 'text'],
    ...(segments && { tokenize: (text) => [...segments.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment) }),
    ...(set.language === 'en' && { processTerm: englishTerm }),
  });
  index.addAll(set.documents);
  return set.questions.map((question) => top(index.search(question).map((hit) => hit.id)));
}

function englishTerm(word) {
  const lower = word.toLowerCase();
  return wink.tokens.removeWords([lower]).length === 0 ? null : wink.tokens.stem([lower])[0];
}

function rankWithWink() {
  if (set.language !== 'en') return 'English letters only';
  const engine = createBm25();
  engine.defineConfig({ fldWeights: { title: 1, text: 1 } });
  engine.definePrepTasks([wink.string.lowerCase, wink.string.removeExtraSpaces, wink.string.tokenize0, wink.tokens.removeWords, wink.tokens.stem]);
  for (const { id, title, text } of set.documents) engine.addDoc({ title, text }, id);
  engine.consolidate();
  return set.questions.map((question) => engine.search(question, set.top).map(([id]) => id));
}

function top(ids) {
  return ids.slice(0, set.top);
}
