@org.jspecify.annotations.NullMarked
package heng.ledger.json;
