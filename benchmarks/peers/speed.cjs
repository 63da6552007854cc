// Words a second of processor time of JavaScript tools on the texts of a file of article lines: median and best of nine rounds after three seconds to warm up.
// Usage: node speed.cjs ARTICLES WORDS, where the packages are installed; WORDS is how many words the texts have by one count for all.
const fs = require('fs');
const texts = fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
const words = Number(process.argv[3]);

function measure(what, step) {
  for (const begun = process.cpuUsage(); process.cpuUsage(begun).user < 3e6;) texts.forEach(step);
  const times = [];
  for (let round = 0; round < 9; round++) {
    const start = process.cpuUsage();
    texts.forEach(step);
    const used = process.cpuUsage(start);
    times.push((used.user + used.system) / 1e6);
  }
  times.sort((a, b) => a - b);
  console.log(`${what}\t${Math.round(words / times[4])}\t${Math.round(words / times[0])}\t`);
}

const version = (name) => JSON.parse(fs.readFileSync(require.resolve.paths(name).map((p) => `${p}/${name}/package.json`).find(fs.existsSync))).version;
const model = require('wink-eng-lite-web-model');
const winkNLP = require('wink-nlp');
const tokens = winkNLP(model, []);
measure(`wink-nlp ${version('wink-nlp')}: tokens`, (text) => tokens.readDoc(text).tokens().length());
const tags = winkNLP(model, ['sbd', 'pos']);
const its = tags.its;
measure(`wink-nlp ${version('wink-nlp')}: tokens, sentences, tags`, (text) => tags.readDoc(text).tokens().out(its.pos).length);
const compromise = require('compromise');
measure(`compromise ${version('compromise')}: tokens, sentences, tags`, (text) => compromise(text).termList().length);
