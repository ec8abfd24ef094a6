/// What every other package needs to speak to people: where something stands in a file ([heng.core.text.Spot]), what is wrong with it
/// ([heng.core.text.Refusal]), canonical JSON ([heng.core.text.Json]). Uses the JDK only. Start at `Refusal`.
@org.jspecify.annotations.NullMarked
package heng.core.text;
