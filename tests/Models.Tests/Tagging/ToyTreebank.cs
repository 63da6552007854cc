using System.Collections.Immutable;
using Crossread.Evaluation.Language;

namespace Crossread.Models.Tests.Tagging;

/// <summary>A treebank of a few invented sentences, large enough to learn from.</summary>
internal static class ToyTreebank
{
    private const string Sentences = """
        # newdoc id = toy-1
        # sent_id = 1
        # text = Regards, Maria
        1	Regards	regard	NOUN	NNS	_	0	root	_	SpaceAfter=No
        2	,	,	PUNCT	,	_	1	punct	_	_
        3	Maria	Maria	PROPN	NNP	_	1	vocative	_	_

        # sent_id = 2
        # text = 05/21/2031
        1	05/21/2031	05/21/2031	NUM	CD	_	0	root	_	_

        # sent_id = 3
        # text = I don't sail.
        1	I	I	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	sail	sail	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # newpar
        # sent_id = 4
        # text = The old ferries rest
        1	The	the	DET	DT	_	3	det	_	_
        2	old	old	ADJ	JJ	_	3	amod	_	_
        3	ferries	ferry	NOUN	NNS	_	4	nsubj	_	_
        4	rest	rest	VERB	VBP	_	0	root	_	_

        # sent_id = 5
        # text = She sailed the ferry :)
        1	She	she	PRON	PRP	_	2	nsubj	_	_
        2	sailed	sail	VERB	VBD	_	0	root	_	_
        3	the	the	DET	DT	_	4	det	_	_
        4	ferry	ferry	NOUN	NN	_	2	obj	_	_
        5	:)	:)	SYM	NFP	_	2	discourse	_	_

        """;

    /// <summary>Its one document.</summary>
    public static ImmutableArray<TreebankDocument> Documents { get; } =
        Treebank.Read(Sentences.Split('\n'));
}
