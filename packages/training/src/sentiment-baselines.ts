/** What two published sentiment readers make of the same sentences, untrained. */
import vader from 'vader-sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

type Reader = (text: string) => 'strength' | 'weakness' | 'neutral'

const side = (score: number, from: number) =>
  score >= from ? 'strength' : score <= -from ? 'weakness' : 'neutral'

export function winkSentiment(): Reader {
  const nlp = winkNLP(model, ['sbd', 'negation', 'sentiment'])
  return text => side(Number(nlp.readDoc(text).out(nlp.its.sentiment)), 1e-6)
}

/** With the limits that its authors give: 0.05 on either side. */
export function vaderSentiment(): Reader {
  return text => side(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05)
}
