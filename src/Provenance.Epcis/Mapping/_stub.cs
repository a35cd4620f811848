namespace Provenance.Epcis;
internal static class EventHash { public static string Compute(EpcisEvent e) => "urn:x:" + e.GetHashCode(); }
