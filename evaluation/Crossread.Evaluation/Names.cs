#pragma warning disable IDE0005
// The former name, until every part says Corpus.
global using EvaluationData = Crossread.Evaluation.Corpus;
