namespace Provenance.Tests.Documents;

/// <summary>A document with every kind of entry and of value, each once, for tests that change one thing of it.</summary>
internal static class Sample
{
    public const string Json = """
        {
          "provenance": "1.0",
          "title": "Coffee from Sidamo to Trieste",
          "about": "Invented.",
          "recordedOn": "2024-06",
          "recordedBy": "roaster",
          "recordKind": "investigative",
          "evaluatedAt": "2024-06-30T00:00:00Z",
          "zone": "Europe/Rome",
          "my:project": {"number": 7},
          "parties": [
            {"id": "roaster", "name": "Torrefazione Esempio", "kind": "organization", "country": "IT", "names": [{"text": "Torrefazione", "script": "Latn", "use": "short"}, "TE"], "identifier": {"unknown": "notStated"}, "gln": "8001234990015", "lei": {"none": "not registered"}, "affiliations": [{"to": "pickers", "kind": "contractorOf", "status": "claim", "evidence": ["photo"], "valid": "2020-01-01/.."}], "aliases": [{"name": "TE srl", "valid": "../2019-12-31"}], "roles": ["processor"], "authorizations": ["warehouse"], "identityWithheld": false, "notes": "n"},
            {"id": "pickers", "name": "pickers", "kind": "group", "count": {"about": 40}, "memberOf": {"unknown": "notAsked"}}
          ],
          "places": [
            {"id": "farm", "name": "a farm", "country": ["ET", "KE"], "kind": "area", "near": {"point": [6.5, 38.4], "distanceKm": 20}},
            {"id": "port", "name": "Trieste", "country": "IT", "kind": "port", "unlocode": "ITTRS", "point": [45.65, 13.76], "radiusKm": 2.5, "in": "farm", "gln": "8001234990022"}
          ],
          "sources": [
            {"id": "reporter", "name": "a reporter", "kind": "person", "count": {"min": 1, "max": 2}, "identityWithheld": true, "custodian": "roaster", "reliability": "C", "gradedBy": "roaster", "gradedOn": "2024", "interest": "paid by the line", "maybeSameAs": ["reporter"]}
          ],
          "evidence": [
            {"id": "photo", "kind": "photo", "source": "reporter", "credibility": 3, "created": "2024-01-05~", "published": "2024-02", "reportedOn": "2024-02-01", "reportedBy": "reporter", "cites": ["photo"], "supports": ["e1"], "refutes": ["e2"], "distance": 1, "coverage": ["product"], "language": "en", "attachment": {"mediaType": "image/jpeg", "digest": "sha256:00"}, "says": "Sacks."}
          ],
          "restrictions": [
            {"id": "ban", "kind": "route", "from": "ET", "to": ["IT", "EU"], "bothWays": true, "mode": "sea", "office": "port", "goods": "all", "parties": ["roaster"], "legalBasis": "Order 7", "force": "official", "status": "claim", "disputed": true, "start": "[2024-01-24..2024-01-28]", "end": {"unknown": "notStated"}, "evidence": ["photo"]}
          ],
          "authorizations": [
            {"id": "warehouse", "kind": "customsWarehouse", "holder": "roaster", "country": "EU", "valid": "2023-01-01/2027-12-31", "covers": ["storage"], "documents": ["CW-1", {"type": "invoice", "number": "7", "issuer": "office", "valid": "2023/2024", "covers": ["all"]}]}
          ],
          "itemFacts": [{"item": "urn:example:beans", "netContent": {"exactly": 60, "unit": "KGM"}, "unitWeight": {"min": 60, "max": 61, "unit": "KGM"}, "per": "H87"}],
          "context": [{"text": "Prices rose.", "product": "tea", "by": "reporter", "status": "inferred", "evidence": ["photo"]}],
          "chains": [
            {"id": "beans", "item": {"id": "urn:example:beans", "description": "green coffee", "commodity": "090111", "level": "batch", "batch": "urn:example:harvest", "identifiersKnown": true, "identifierStatus": "active"}, "scope": {"extent": "partial", "facets": ["custody"]}, "custodyModel": "segregated",
              "events": [
                {"id": "e1", "type": "originated", "kind": "grown", "status": "inferred", "basis": ["e2"], "time": "2023-12-01", "zone": "Africa/Addis_Ababa", "place": "farm", "by": {"name": "a farmer", "country": "ET"}, "owner": "roaster", "custodian": {"unknown": "notDisclosed"}, "quantity": {"about": 40, "unit": "KGM", "text": "forty sacks", "reason": "notAscertainable"}, "label": {"brand": "Sidamo", "product": "coffee", "responsibleParty": "roaster", "origin": "ET", "originText": "Ethiopia", "ids": ["urn:example:beans"], "lot": "L1", "dates": {"packed": "2023-12"}, "marks": ["organic"], "securityFeatures": ["hologram"], "statements": ["Yirgacheffe"], "quantity": {"exactly": 60, "unit": "KGM"}, "language": ["en"], "level": "unit", "side": "front"}, "evidence": [{"id": "photo", "covers": ["by"]}, "photo", {"kind": "testimony", "says": "They grew it."}]},
                {"id": "e2", "type": "dispatched", "planned": true, "follows": ["e1"], "start": "2024-01-02T08:00:00+03:00", "end": "2024-01-03", "onBehalfOf": "roaster", "from": "pickers", "to": "roaster", "destination": "port", "carrier": {"none": "own lorry"}, "mode": "road", "shipment": "S-1", "container": "EXAU1234568", "seals": ["S-99"], "documents": ["CMR-1"], "relations": [{"during": "ban", "status": "claim", "evidence": ["photo"]}], "allegations": [{"kind": "smuggling", "evidence": ["photo"], "text": "They say so."}], "step": "harvest", "notes": "n", "my:color": "green", "extensions": {"my:weight": 1.50}},
                {"id": "e3", "type": "borderCrossed", "leaving": "ET", "entering": "IT", "time": "[..2024-02-03]"},
                {"id": "e4", "type": "customsProcessed", "country": "IT", "procedure": "warehousing", "phase": "opened", "declaration": "24ITQUW110000123R9", "discharges": {"none": "none open"}, "declaredOrigin": ["ET", "KE"], "commodity": "09011100", "dispatchCountry": "ET", "destinationTerritory": "IT", "dueBy": "2024-12-31", "exemption": {"kind": "military", "by": "roaster", "status": "claim", "basis": ["ban"], "evidence": ["photo"], "documents": ["D-1"]}, "outcome": "released"},
                {"id": "e5", "type": "relabeled", "before": {"brand": "Sidamo"}, "after": {"unknown": "notStated"}, "removed": "all", "packaging": {"before": {"unknown": "notStated"}, "after": {"type": "44", "content": {"some": true}, "count": {"unknown": "notStated"}, "text": "bags", "level": "unit"}}, "reason": "marketAdaptation", "authority": {"kind": "contract", "by": "roaster", "documents": ["D-2"]}, "mapping": [{"from": "urn:example:old", "to": ["urn:example:new"], "level": "batch", "quantity": {"all": true}, "identityPreserved": false, "digest": "sha256:11", "custodian": "roaster", "notes": "n"}], "createsNewItem": false, "retired": ["urn:example:old"], "additive": false},
                {"id": "e6", "type": "repackaged", "authority": "warehouse", "label": {"none": "blank bags"}, "loss": {"exactly": 1.5, "unit": "KGM", "reason": "lineResidue"}},
                {"id": "e7", "type": "packed", "container": "urn:example:pallet", "contents": ["urn:example:beans", {"item": "urn:example:beans", "product": "coffee", "level": "batch", "quantity": {"max": 5}}]},
                {"id": "e8", "type": "transformed", "inputs": ["urn:example:beans"], "outputs": [{"item": "urn:example:roast", "quantity": {"exactly": 50, "unit": "KGM"}}], "yield": {"min": 1}, "process": "roasting", "commodityBefore": "0901", "commodityAfter": "0902", "valueAdded": 0.4, "authorization": "warehouse"},
                {"id": "e9", "type": "delivered", "to": "roaster", "finality": "consumed"},
                {"id": "e10", "type": "inspected", "checks": [{"what": "seal", "outcome": "intact", "against": "manifest"}], "outcome": "passed", "statement": "fine", "inStock": true},
                {"id": "e11", "type": "stockAdjusted", "change": "decrease", "reason": "waste"},
                {"id": "e12", "type": "sealChanged", "before": ["S-99"], "after": ["S-100"], "reason": "customsInspection"},
                {"id": "e13", "type": "identifierDecommissioned", "ids": ["urn:example:old"], "reason": "repackaged"},
                {"id": "e14", "type": "claimMade", "kind": "organic", "model": "massBalance", "credit": "C-1", "scope": "credit", "period": "2023/2024"},
                {"id": "e15", "type": "evidenceAssessed", "target": "photo", "assessment": "graded", "reliability": "B", "credibility": 2, "reason": "newInformation"},
                {"id": "e16", "type": "gapDeclared", "segment": {"after": "e1", "before": "e2", "facet": "custody", "text": "unknown"}},
                {"id": "e17", "type": "corrected", "target": "e11", "replacement": {"id": "e11b", "type": "lost", "reason": "theft"}, "reason": "incorrectData"},
                {"id": "e18", "type": "findingDecided", "fingerprint": "f-1", "decision": "accepted", "reason": "known", "until": "2025"},
                {"id": "e19", "type": "ledgerAmended", "amendment": "tombstone", "target": "e11", "reason": "duplicate"},
                {"id": "e20", "type": "performed", "activity": "urn:example:cupping"},
                {"id": "e21", "type": "ordered", "from": "roaster", "request": "coffee"},
                {"id": "e22", "type": "returned", "original": "e9", "reason": "damaged", "recordedAt": "2024-06-01T10:00:00.5Z"},
                {"id": "e23", "type": "teleported", "to": {"deep": [1, 2]}}
              ]}
          ],
          "events": [{"id": "x1", "type": "merged", "items": ["urn:example:beans"], "schema": 1}]
        }
        """;
}
