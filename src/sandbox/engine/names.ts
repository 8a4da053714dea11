// The names that containers get where nobody gives them one: an adjective and somebody of note.
import type { Engine } from './state.ts';

const adjectives =
  'admiring adoring affectionate agitated amazing awesome blissful bold boring brave busy charming clever cool cranky dazzling determined dreamy eager ecstatic elastic elated elegant eloquent epic fervent festive flamboyant focused friendly frosty funny gallant gifted goofy gracious happy hardcore hopeful hungry infallible inspiring jolly jovial keen kind laughing loving lucid magical modest musing mystifying naughty nervous nice nifty nostalgic objective optimistic peaceful pedantic pensive practical priceless quirky quizzical relaxed reverent romantic serene sharp silly sleepy stoic strange stupefied suspicious sweet tender thirsty trusting upbeat vibrant vigilant wizardly wonderful youthful zealous zen'.split(
    ' ',
  );
const people =
  'albattani allen archimedes ardinghelli aryabhata austin babbage banach banzai bardeen bartik bassi bell bhabha bhaskara blackburn blackwell bohr booth borg bose bouman boyd brahmagupta brattain brown buck burnell cannon carson cartwright cerf chandrasekhar chebyshev clarke colden cori cray curie curran darwin davinci dewdney dhawan diffie dijkstra dirac easley edison einstein elbakyan elion engelbart euclid euler faraday fermat fermi feynman franklin gagarin galileo galois gates gauss germain goldberg goldstine goodall gould greider haibt hamilton hawking heisenberg hellman hermann herschel hertz hodgkin hofstadter hoover hopper hugle hypatia ishizaka jackson jang jemison jennings johnson joliot jones kalam kapitsa kare keldysh keller kepler khayyam khorana kilby kirch knuth kowalevski lalande lamarr lamport leakey leavitt lehmann lewin lichterman liskov lovelace lumiere mahavira margulis matsumoto maxwell mayer mccarthy mcclintock mclean mcnulty meitner mendel mendeleev meninsky merkle mestorf mirzakhani montalcini moore morse moser murdock napier nash neumann newton nightingale nobel noether northcutt noyce panini pare pascal pasteur payne perlman pike poincare poitras proskuriakova ptolemy raman ramanujan rhodes ride ritchie robinson roentgen rosalind rubin saha sammet sanderson satoshi shamir shannon shaw shirley shockley shtern sinoussi snyder solomon spence stonebraker sutherland swanson swartz swirles taussig tesla tharp thompson torvalds tu turing varahamihira vaughan villani visvesvaraya volhard wescoff wilbur wiles williams williamson wilson wing wozniak wright wu yalow yonath zhukovsky'.split(
    ' ',
  );

export function newName(engine: Engine): string {
  for (;;) {
    const pick = (from: string[]): string =>
      from[Math.floor(engine.kernel.chance() * from.length)] ?? '';
    const name = `${pick(adjectives)}_${pick(people)}`;
    if (
      name !== 'boring_wozniak' &&
      ![...engine.containers.values()].some((one) => one.name === name)
    )
      return name;
  }
}
