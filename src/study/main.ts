// The script of the study page: search, quiz and progress over the page that stands there without it too. It runs in a browser, and nothing of the notes is ever script.
import { askedIn, wordsOf } from './page.ts';
import { openKeeper } from './keep.ts';
import { startQuiz } from './quiz.ts';
import { startSearch } from './search.ts';

const words = wordsOf();
const questions = askedIn();
const keeper = openKeeper(words);
startSearch(words);
startQuiz(questions, keeper, words);
document.body.classList.add('alive');
