using System.Diagnostics.CodeAnalysis;

namespace Provenance.Documents;

/// <summary>The words of the closed lists, in the order of their enumerations. Fixed strings, never CLR names.</summary>
internal static class WriterWords
{
    public static string Of(Why why) => why switch
    {
        Why.NotAsked => "notAsked",
        Why.NotStated => "notStated",
        Why.NotDisclosed => "notDisclosed",
        Why.NotAscertainable => "notAscertainable",
        Why.NotHeld => "notHeld",
        _ => Undefined(why),
    };

    public static string Of(Status status) => status switch
    {
        Status.Fact => "fact",
        Status.Claim => "claim",
        Status.Inferred => "inferred",
        Status.Disputed => "disputed",
        _ => Undefined(status),
    };

    public static string Of(PartyKind kind) => kind switch
    {
        PartyKind.Organization => "organization",
        PartyKind.Person => "person",
        PartyKind.Group => "group",
        PartyKind.Authority => "authority",
        _ => Undefined(kind),
    };

    public static string Of(AllenRelation relation) => relation switch
    {
        AllenRelation.Before => "before",
        AllenRelation.After => "after",
        AllenRelation.Meets => "meets",
        AllenRelation.MetBy => "metBy",
        AllenRelation.Overlaps => "overlaps",
        AllenRelation.OverlappedBy => "overlappedBy",
        AllenRelation.Starts => "starts",
        AllenRelation.StartedBy => "startedBy",
        AllenRelation.During => "during",
        AllenRelation.Contains => "contains",
        AllenRelation.Finishes => "finishes",
        AllenRelation.FinishedBy => "finishedBy",
        AllenRelation.Equals => "equals",
        _ => Undefined(relation),
    };

    public static string Of(RecordKind kind) => kind switch
    {
        RecordKind.Operational => "operational",
        RecordKind.Investigative => "investigative",
        _ => Undefined(kind),
    };

    public static string Of(ChainExtent extent) => extent switch
    {
        ChainExtent.Whole => "whole",
        ChainExtent.Partial => "partial",
        _ => Undefined(extent),
    };

    public static string Of(RestrictionForce force) => force switch
    {
        RestrictionForce.Official => "official",
        RestrictionForce.DeFacto => "deFacto",
        _ => Undefined(force),
    };

    public static string Of(CustomsPhase phase) => phase switch
    {
        CustomsPhase.Opened => "opened",
        CustomsPhase.Discharged => "discharged",
        _ => Undefined(phase),
    };

    public static string Of(Removal removal) => removal switch
    {
        Removal.All => "all",
        Removal.Some => "some",
        _ => Undefined(removal),
    };

    public static string Of(Finality finality) => finality switch
    {
        Finality.Open => "open",
        Finality.Consumed => "consumed",
        _ => Undefined(finality),
    };

    public static string Of(StockChange change) => change switch
    {
        StockChange.Increase => "increase",
        StockChange.Decrease => "decrease",
        _ => Undefined(change),
    };

    public static string Of(Assessment assessment) => assessment switch
    {
        Assessment.Graded => "graded",
        Assessment.Promoted => "promoted",
        Assessment.Refuted => "refuted",
        Assessment.Superseded => "superseded",
        _ => Undefined(assessment),
    };

    public static string Of(Decision decision) => decision switch
    {
        Decision.Accepted => "accepted",
        Decision.Confirmed => "confirmed",
        Decision.Refuted => "refuted",
        Decision.Escalated => "escalated",
        _ => Undefined(decision),
    };

    public static string Of(Amendment amendment) => amendment switch
    {
        Amendment.Tombstone => "tombstone",
        Amendment.Rebaseline => "rebaseline",
        Amendment.ForkWinner => "forkWinner",
        _ => Undefined(amendment),
    };

    [DoesNotReturn]
    private static string Undefined<T>(T value)
        where T : struct, Enum =>
        throw new ArgumentException($"{value} is no {typeof(T).Name}. Use a defined value, or leave the member null.");
}
