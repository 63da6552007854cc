namespace Crossread.Training.Parsing;

/// <summary>The sets that are learnt from. The first is the one whose ways the shipped network follows.</summary>
internal enum AnnotationSource
{
    EnglishWebTreebank,
    Gum,
    WikiGold,
    CrossNer,
    Re3d,
    Wnut17,
}
